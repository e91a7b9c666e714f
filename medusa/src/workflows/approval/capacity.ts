import type { DeskOrder } from '../../contract/order-shape'
import { rows, type Sql } from '../../database/sql'

type Capacity = DeskOrder['capacity'][number]

const WEEK_MILLISECONDS = 7 * 24 * 3_600_000

/** What a workshop makes from now until a promised day, in whole pieces, less what it has already promised; never below zero. */
function freeQuantity(
  workshop: { weekly_capacity: number; committed_quantity: number },
  promised_to: string,
  now: Date,
): number {
  const until = Date.parse(`${promised_to}T23:59:59Z`)
  const weeks = Math.max(0, until - now.getTime()) / WEEK_MILLISECONDS
  return Math.max(0, Math.floor(weeks * workshop.weekly_capacity) - workshop.committed_quantity)
}

/**
 * The workshops that must make something for an order, with what they still have to make for orders that were approved or begun.
 * A workshop whose weekly capacity is not set is left out.
 */
export async function capacityOf(
  sql: Sql,
  order: { id: string; promised_to: string },
  now: Date,
): Promise<Capacity[]> {
  const workshops = await rows<Omit<Capacity, 'free_quantity'>>(
    sql,
    `WITH mine AS (
        SELECT DISTINCT w.id, w.name, w.facility_id, w.weekly_capacity FROM facility_order_line l
          LEFT JOIN listing li ON li.id = l.listing_id JOIN workshop w ON w.id = coalesce(l.workshop_id, li.workshop_id)
          WHERE l.facility_order_id = ? AND l.mode IN ('made_to_order', 'custom') AND w.weekly_capacity IS NOT NULL)
      SELECT mine.name AS workshop_name, mine.weekly_capacity, (
          SELECT coalesce(sum(l.quantity), 0)::int FROM facility_order o JOIN facility_order_line l ON l.facility_order_id = o.id
            LEFT JOIN listing li ON li.id = l.listing_id
            WHERE o.facility_id = mine.facility_id AND o.state IN ('approved', 'in_production') AND o.id <> ?
              AND l.mode IN ('made_to_order', 'custom') AND coalesce(l.workshop_id, li.workshop_id) = mine.id) AS committed_quantity
        FROM mine ORDER BY mine.name`,
    [order.id, order.id],
  )
  return workshops.map((workshop) => ({
    ...workshop,
    free_quantity: freeQuantity(workshop, order.promised_to, now),
  }))
}
