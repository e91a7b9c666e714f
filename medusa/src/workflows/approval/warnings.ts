import type { DeskOrder } from '../../contract/order-shape'
import { row, type Sql } from '../../database/sql'
import { isOffPlatform } from './off-platform-note'
import { isUnusualQuantity } from './unusual-quantity'

type Warning = DeskOrder['warnings'][number]

interface WarningFacts {
  buyer_note: string | null
  is_first_of_phone: boolean
  is_price_changed: boolean
  lines: { quantity: number; usual_quantity: number | null }[]
}

/** What an officer should look at twice before deciding on an order. */
export async function warningsOf(sql: Sql, order: { id: string }, now: Date): Promise<Warning[]> {
  const facts = await readWarningFacts(sql, order.id, now)
  return facts ? warningsIn(facts) : []
}

/** The warnings that follow from the facts, in the order they are shown. */
function warningsIn(facts: WarningFacts): Warning[] {
  const found: Record<Warning, boolean> = {
    off_platform_note: isOffPlatform(facts.buyer_note ?? ''),
    unusual_quantity: facts.lines.some((line) => isUnusualQuantity(line.quantity, line.usual_quantity)),
    price_changed_lately: facts.is_price_changed,
    first_order_of_phone: facts.is_first_of_phone,
  }
  return (Object.keys(found) as Warning[]).filter((warning) => found[warning])
}

/**
 * First of phone: no earlier checkout of the whole shop. Price: one of the goods was published, within a day before the order, at
 * another price than at its publication before. Usual quantity: the median of the good's other orders of 90 days, of at most the
 * latest 300.
 */
function readWarningFacts(sql: Sql, id: string, now: Date): Promise<WarningFacts | undefined> {
  return row<WarningFacts>(
    sql,
    `SELECT c.buyer_note,
        NOT EXISTS (SELECT 1 FROM checkout earlier
          WHERE earlier.buyer_phone = c.buyer_phone AND earlier.placed_at < c.placed_at) AS is_first_of_phone,
        EXISTS (SELECT 1 FROM facility_order_line l JOIN listing_event e ON e.listing_id = l.listing_id AND e.act = 'publish'
          WHERE l.facility_order_id = o.id AND e.at <= o.placed_at AND e.at > o.placed_at - interval '1 day'
            AND e.price_rupiah <> (SELECT prior.price_rupiah FROM listing_event prior
              WHERE prior.listing_id = e.listing_id AND prior.act = 'publish' AND prior.seq < e.seq
              ORDER BY prior.seq DESC LIMIT 1)) AS is_price_changed,
        (SELECT json_agg(json_build_object('quantity', l.quantity, 'usual_quantity', (
            SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY latest.quantity) FROM (
              SELECT other.quantity FROM facility_order_line other JOIN facility_order oo ON oo.id = other.facility_order_id
                WHERE other.listing_id = l.listing_id AND oo.id <> o.id AND oo.placed_at > ?::timestamptz - interval '90 days'
                ORDER BY other.id DESC LIMIT 300) latest)))
          FROM facility_order_line l WHERE l.facility_order_id = o.id AND l.listing_id IS NOT NULL) AS lines
      FROM facility_order o JOIN checkout c ON c.order_id = o.order_id WHERE o.id = ?`,
    [now, id],
  ).then((facts) => facts && { ...facts, lines: facts.lines ?? [] })
}
