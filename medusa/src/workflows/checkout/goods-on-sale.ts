import { rows, type Sql } from '../../database/sql'
import { IS_ORDERABLE } from '../../modules/catalogue/harvest'
import type { SaleMode } from '../../modules/catalogue/listing'
import type { FacilityRecord } from '../../modules/facility/organisation'

/** A published listing as a checkout needs it: what the public saw, what is frozen on the line, what is left. */
export interface GoodOnSale {
  listing_id: string
  variant_id: string
  product_id: string
  handle: string
  name: string
  price_rupiah: string
  cost_rupiah: string
  account_code: string
  price_edited_by: string
  workshop_id: string
  workshop_name: string
  mode: SaleMode
  lead_time_days_min: number | null
  lead_time_days_max: number | null
  weight_grams: number
  picture_hash: string | null
  inventory_item_id: string | null
  stock_location_id: string | null
  /** The batch of a harvest that would be ordered from; null for another mode, and while none is open. */
  harvest_batch_id: string | null
  harvest_from: string | null
  harvest_to: string | null
  order_before: Date | null
  /** Null for made to order; of a harvest the units left in its batch. */
  available_quantity: number | null
  facility_id: string
  facility_slug: string
  facility_name: string
  facility_area_code: string
  facility_regency: string
  time_zone: FacilityRecord['time_zone']
  pickup_hours: Record<string, string>
  cooperative_id: string | null
  /** The split scheme in force on the facility's day, frozen on the order (design D11). */
  scheme_id: string | null
}

/** The goods of these variants that buyers can see now. Variants that are no longer sold are simply absent. */
export function goodsOnSale(sql: Sql, variant_ids: readonly string[], now: Date): Promise<GoodOnSale[]> {
  // The public form (`published`) is what is sold, also while the desk edits the listing; availability is the facility's own stock.
  return rows<GoodOnSale>(
    sql,
    `SELECT l.id AS listing_id, l.variant_id, l.product_id, l.handle,
        l.published->>'name' AS name, l.published->>'price_rupiah' AS price_rupiah, l.published->>'cost_rupiah' AS cost_rupiah,
        l.published->>'account_code' AS account_code, l.published->>'price_edited_by' AS price_edited_by,
        l.workshop_id, l.published->>'workshop_name' AS workshop_name, l.published->>'mode' AS mode,
        (l.published->'lead_time_days'->>'min')::int AS lead_time_days_min,
        (l.published->'lead_time_days'->>'max')::int AS lead_time_days_max,
        (l.published->>'weight_grams')::int AS weight_grams, l.published->'pictures'->0->>'hash' AS picture_hash,
        l.inventory_item_id, f.stock_location_id,
        hb.id AS harvest_batch_id, hb.harvest_from::text, hb.harvest_to::text, hb.order_before,
        CASE l.published->>'mode' WHEN 'ready_stock' THEN coalesce((il.stocked_quantity - il.reserved_quantity)::int, 0)
          WHEN 'harvest' THEN coalesce(hb.total_quantity - hb.ordered_quantity, 0) END AS available_quantity,
        f.id AS facility_id, f.slug AS facility_slug, f.name AS facility_name, f.area_code AS facility_area_code,
        coalesce(regency.name, '') AS facility_regency, f.time_zone, f.pickup_hours,
        (SELECT cf.cooperative_id FROM cooperative_facility cf
          WHERE cf.facility_id = f.id AND (?::timestamptz AT TIME ZONE f.time_zone)::date BETWEEN cf.valid_from AND coalesce(cf.valid_to, 'infinity')
          ORDER BY cf.valid_from LIMIT 1) AS cooperative_id,
        (SELECT s.id FROM split_scheme s
          WHERE s.facility_id = f.id AND (?::timestamptz AT TIME ZONE f.time_zone)::date BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
          ORDER BY s.version DESC LIMIT 1) AS scheme_id
      FROM listing l
      JOIN facility f ON f.id = l.facility_id AND f.sells
      LEFT JOIN area regency ON regency.code = left(f.area_code, 5)
      LEFT JOIN inventory_level il
        ON il.inventory_item_id = l.inventory_item_id AND il.location_id = f.stock_location_id AND il.deleted_at IS NULL
      LEFT JOIN LATERAL (SELECT b.* FROM harvest_batch b
          WHERE l.published->>'mode' = 'harvest' AND b.listing_id = l.id AND ${IS_ORDERABLE}
          ORDER BY b.harvest_from, b.id LIMIT 1) hb ON true
      WHERE l.variant_id = ANY (?) AND l.published IS NOT NULL AND l.state <> 'withdrawn'
      ORDER BY f.name, l.name`,
    [now, now, now, [...variant_ids]],
  )
}
