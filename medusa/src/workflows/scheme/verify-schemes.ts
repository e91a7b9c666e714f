import { rows, type Sql } from '../../database/sql'

/** An order whose scheme is not that of its day. */
export interface SchemeViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/**
 * The scheme frozen on an order was in force on the day it was placed, in the facility's zone. On the day that a scheme is adopted for
 * the same day both are right: the morning's orders have the old one.
 */
export async function verifySchemes(sql: Sql): Promise<SchemeViolation[]> {
  const found = await rows<Omit<SchemeViolation, 'rule'>>(
    sql,
    `SELECT o.facility_id, o.id AS subject, o.scheme_id || ' on ' || day.placed_on AS found
       FROM facility_order o JOIN facility f ON f.id = o.facility_id
       CROSS JOIN LATERAL (SELECT (o.placed_at AT TIME ZONE f.time_zone)::date AS placed_on) day
       LEFT JOIN split_scheme s ON s.id = o.scheme_id AND s.facility_id = o.facility_id
      WHERE o.scheme_id IS NOT NULL AND (s.id IS NULL OR NOT (
        day.placed_on BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity') OR EXISTS (
          SELECT FROM split_scheme next JOIN split_proposal p ON p.id = next.proposal_id
           WHERE next.facility_id = s.facility_id AND next.valid_from = s.valid_to + 1
             AND next.valid_from = day.placed_on AND p.closed_on = day.placed_on)))`,
  )
  return found.map((violation) => ({
    rule: 'an order has the scheme of the day it was placed',
    ...violation,
  }))
}
