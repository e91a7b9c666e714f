import type { FacilityOrderState } from '../../contract/order-state'
import { rows, type Sql } from '../../database/sql'
import type { SettlementTrigger } from '../../modules/treasury/scheme/scheme'
import type { SettlementRun } from '../../modules/treasury/settlement/settlement-run'

/** A paid facility order whose proceeds are not divided, and the instant from which they may be. */
export interface DueOrder {
  id: string
  number: string
  facility_id: string
  state: FacilityOrderState
  scheme_id: string | null
  placed_at: Date
  shipping_rupiah: string
  total_rupiah: string
  unique_code: number
  /** How often they were divided and taken back. */
  attempts: number
  trigger: SettlementTrigger | null
  due_at: Date
  run: SettlementRun
  /** What the buyer's deposit holds for the order. */
  held_rupiah: string
}

/** Which of them: of one facility, or one order; due by an instant. */
export interface DueFilter {
  facility_id?: string
  facility_order_ids?: readonly string[]
  /** Only what the system divides by itself: never after a settlement was taken back, because it would repeat the mistake. */
  is_automatic?: boolean
  by: Date
  limit: number
}

/** When each trigger fires. An order without a frozen scheme waits until the goods have left, like one whose window is nil. */
const TRIGGERED_AT = `CASE s.settlement_trigger
    WHEN 'ON_PAYMENT' THEN p.confirmed_at
    WHEN 'ON_HANDOVER' THEN (SELECT min(e.at) FROM facility_order_event e
      WHERE e.facility_order_id = o.id AND e.to_state IN ('handed_over', 'picked_up'))
    ELSE (SELECT max(e.at) FROM facility_order_event e
      WHERE e.facility_order_id = o.id AND e.transition IN ('deliver', 'pick_up')) + make_interval(days => coalesce(s.return_window_days, 0))
  END`

/** What the buyer's deposit (2101) holds for the order: credits less debits. */
const HELD = `(SELECT coalesce(sum(CASE WHEN q.credit_account_id = a.id THEN q.amount ELSE -q.amount END), 0)
    FROM ledger_transaction t JOIN ledger_posting q ON q.transaction_id = t.id
    JOIN ledger_account a ON a.facility_id = t.facility_id AND a.code = '2101' AND a.id IN (q.debit_account_id, q.credit_account_id)
   WHERE t.facility_order_id = o.id)`

/** Paid orders whose proceeds are not divided though their trigger fires by then, the longest due first. */
export function dueOrders(
  { facility_id, facility_order_ids, is_automatic = false, by, limit }: DueFilter,
  sql: Sql,
): Promise<DueOrder[]> {
  return rows<DueOrder>(
    sql,
    `SELECT d.*, ${HELD.replaceAll('o.id', 'd.id')}::text AS held_rupiah FROM (
       SELECT o.id, o.number, o.facility_id, o.state, o.scheme_id, o.placed_at, o.shipping_rupiah::text AS shipping_rupiah,
              o.total_rupiah::text AS total_rupiah, p.unique_code, s.settlement_trigger AS trigger, ${TRIGGERED_AT} AS due_at,
              (SELECT count(*)::int FROM settlement x WHERE x.facility_order_id = o.id) AS attempts,
              coalesce((SELECT run FROM settlement_run_setting r WHERE r.facility_id = o.facility_id
                         ORDER BY r.id DESC LIMIT 1), 'automatic') AS run
         FROM facility_order o
         JOIN payment_request p ON p.facility_order_id = o.id AND p.state = 'paid'
         LEFT JOIN split_scheme s ON s.id = o.scheme_id
        WHERE o.state NOT IN ('cancelled', 'refund_due', 'refunded')
          AND (?::text IS NULL OR o.facility_id = ?::text)
          AND (?::text[] IS NULL OR o.id = ANY(?::text[]))
          AND NOT EXISTS (SELECT FROM standing_settlement x WHERE x.facility_order_id = o.id)) d
      WHERE d.due_at <= ? AND (NOT ?::boolean OR (d.run = 'automatic' AND d.attempts = 0)) ORDER BY d.due_at, d.id LIMIT ?`,
    [
      facility_id ?? null,
      facility_id ?? null,
      facility_order_ids ?? null,
      facility_order_ids ?? null,
      by,
      is_automatic,
      limit,
    ],
  )
}
