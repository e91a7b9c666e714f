import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import type { CostInForce } from '../../modules/treasury/scheme/cost-sheet'
import type { SplitBase } from '../../modules/treasury/scheme/split'
import type TreasuryService from '../../modules/treasury/service'
import type { SoldLine } from '../../modules/treasury/settlement/settlement-parts'
import { rupiah } from '../../money/rupiah'
import { costOfLine } from './unit-costs'

interface Line {
  listing_id: string | null
  quantity: number
  total_rupiah: string
  /** Of one piece, as frozen on the order. */
  cost_rupiah: string
  account_code: string
}

/** A facility's part of an order that was paid for, and for which no money goes back. */
export interface PaidOrder {
  number: string
  scheme_id: string | null
  /** Day in the facility's zone. */
  placed_on: string
  goods_rupiah: string
  lines: Line[]
  /** How the goods were divided, if they were. */
  settled: { kind: string; amount_rupiah: string }[] | null
}

/** Paid orders of a facility, the newest payment first; since a day, when one is given. */
export function paidOrders(
  container: MedusaContainer,
  { facility_id, since, limit }: { facility_id: string; since: string | null; limit: number },
): Promise<PaidOrder[]> {
  return rows<PaidOrder>(
    database(container),
    `SELECT o.number, o.scheme_id, (o.placed_at AT TIME ZONE f.time_zone)::date::text AS placed_on, o.goods_rupiah::text AS goods_rupiah,
            (SELECT jsonb_agg(jsonb_build_object('listing_id', l.listing_id, 'quantity', l.quantity,
                      'total_rupiah', l.total_rupiah::text, 'cost_rupiah', l.cost_rupiah::text, 'account_code', l.account_code)
                      ORDER BY l.id)
               FROM facility_order_line l WHERE l.facility_order_id = o.id) AS lines,
            (SELECT jsonb_agg(jsonb_build_object('kind', part.kind, 'amount_rupiah', part.amount_rupiah::text))
               FROM standing_settlement s JOIN settlement_part part ON part.settlement_id = s.id
              WHERE s.facility_order_id = o.id AND part.kind NOT IN ('SHIPPING', 'UNIQUE_CODE')) AS settled
       FROM payment_request p JOIN facility_order o ON o.id = p.facility_order_id JOIN facility f ON f.id = o.facility_id
      WHERE p.facility_id = ? AND p.state = 'paid' AND (?::date IS NULL OR p.received_on >= ?::date)
        AND o.state NOT IN ('refund_due', 'refunded', 'cancelled', 'rejected', 'expired')
      ORDER BY p.received_on DESC, o.placed_at DESC, o.id LIMIT ?`,
    [facility_id, since, since, limit],
  )
}

/** Gives the lines of an order with the costs that a division of this base takes out. */
export type LinesFor = (order: PaidOrder, base: SplitBase) => Promise<SoldLine[]>

/** Counts lines as settling does; the sheets of each day and base are read once for all of these orders. */
export function costedLines(
  container: MedusaContainer,
  facility_id: string,
  orders: readonly PaidOrder[],
): LinesFor {
  const treasury = container.resolve<TreasuryService>('treasury')
  const listing_ids = [
    ...new Set(orders.flatMap(({ lines }) => lines.flatMap(({ listing_id }) => listing_id ?? []))),
  ]
  const read = new Map<string, Promise<Map<string, CostInForce>>>()
  return async ({ placed_on: on, lines }, base) => {
    const key = `${on} ${base}`
    const reading = read.get(key) ?? treasury.costsInForce(facility_id, listing_ids, { on, base })
    read.set(key, reading)
    const sheets = await reading
    return lines.map(({ quantity, total_rupiah, account_code, listing_id, cost_rupiah }) => {
      const unit = costOfLine({ listing_id, cost_rupiah: rupiah(cost_rupiah) }, sheets)
      return {
        total_rupiah: rupiah(total_rupiah),
        cost_rupiah: rupiah(unit.cost_rupiah * BigInt(quantity)),
        account_code,
      }
    })
  }
}
