import { row, rows, type Sql } from '../../database/sql'

/** A facility as custom orders need it, with what placing one freezes. */
export interface QuoteMaker {
  id: string
  slug: string
  name: string
  area_code: string
  regency: string
  time_zone: string
  phone: string
  pickup_hours: Record<string, string>
  workshops: string[]
  makes_furniture: boolean
  /** It sells, and has a workshop that makes things to measure. */
  takes_requests: boolean
  cooperative_id: string | null
  scheme_id: string | null
}

/**
 * Kitchens and gardens make nothing to measure, so they are no workshops here. The cooperative is today's; the split scheme is that of
 * the facility's day, as for goods on sale.
 */
const MAKERS = `SELECT f.id, f.slug, f.name, f.area_code, coalesce(regency.name, '') AS regency, f.time_zone, f.phone, f.pickup_hours,
    coalesce(w.names, '[]') AS workshops, coalesce(w.makes_furniture, false) AS makes_furniture, f.sells AND w.names IS NOT NULL AS takes_requests,
    (SELECT cf.cooperative_id FROM cooperative_facility cf
      WHERE cf.facility_id = f.id AND cf.valid_from <= current_date AND (cf.valid_to IS NULL OR cf.valid_to >= current_date)
      ORDER BY cf.valid_from LIMIT 1) AS cooperative_id,
    (SELECT s.id FROM split_scheme s
      WHERE s.facility_id = f.id AND (?::timestamptz AT TIME ZONE f.time_zone)::date BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
      ORDER BY s.version DESC LIMIT 1) AS scheme_id
  FROM facility f
  JOIN LATERAL (SELECT json_agg(name ORDER BY name) AS names, bool_or(name || ' ' || craft ~* '(kayu|mebel|rotan|perabot)') AS makes_furniture
    FROM workshop WHERE facility_id = f.id AND name !~* '^(dapur|kebun|kolam)') w ON true
  LEFT JOIN area regency ON regency.code = left(f.area_code, 5)`

/** The facilities that take custom orders, those that work wood first. */
export function quoteMakers(sql: Sql, now: Date): Promise<QuoteMaker[]> {
  return rows<QuoteMaker>(
    sql,
    `SELECT * FROM (${MAKERS}) maker WHERE takes_requests ORDER BY makes_furniture DESC, name`,
    [now],
  )
}

/** One facility, also when it takes no requests any more: its earlier ones stay readable. */
export function quoteMaker(sql: Sql, id: string, now: Date): Promise<QuoteMaker | undefined> {
  return row<QuoteMaker>(sql, `${MAKERS} WHERE f.id = ?`, [now, id])
}
