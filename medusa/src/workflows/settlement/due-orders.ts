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
  /** The scheme it would be divided by now. */
  divided_by: string | null
  /** Why it cannot be divided now: no scheme, or the money held is not what the buyer paid. */
  blocked: 'no_scheme' | 'money_differs' | null
}

/** Which of them: of one facility, or some orders; due by an instant. */
export interface DueFilter {
  facility_id?: string
  facility_order_ids?: readonly string[]
  /**
   * Only what the system divides by itself: nothing that cannot be divided, and never after a settlement was taken back, because it
   * would repeat the mistake.
   */
  is_automatic?: boolean
  by: Date
  /** Today, for orders that take the scheme of the day. Absent: `by`. */
  now?: Date
}

/**
 * When each trigger fires, to the millisecond, as the clock gives it. An order without a frozen scheme waits until the goods have
 * left, like one whose window is nil.
 */
const TRIGGERED_AT = `date_trunc('milliseconds', CASE s.settlement_trigger
    WHEN 'ON_PAYMENT' THEN p.confirmed_at
    WHEN 'ON_HANDOVER' THEN (SELECT min(e.at) FROM facility_order_event e
      WHERE e.facility_order_id = o.id AND e.to_state IN ('handed_over', 'picked_up'))
    ELSE (SELECT max(e.at) FROM facility_order_event e
      WHERE e.facility_order_id = o.id AND e.transition IN ('deliver', 'pick_up')) + make_interval(days => coalesce(s.return_window_days, 0))
  END)`

/** What the buyer's deposit (2101) holds for the order: credits less debits. */
const HELD = `(SELECT coalesce(sum(CASE WHEN q.credit_account_id = a.id THEN q.amount ELSE -q.amount END), 0) AS amount
    FROM ledger_transaction t JOIN ledger_posting q ON q.transaction_id = t.id
    JOIN ledger_account a ON a.facility_id = t.facility_id AND a.code = '2101' AND a.id IN (q.debit_account_id, q.credit_account_id)
   WHERE t.facility_order_id = d.id)`

/** The scheme in force in the facility today, for an order that was frozen with none. */
const SCHEME_OF_THE_DAY = `(SELECT x.id FROM split_scheme x JOIN facility f ON f.id = x.facility_id
   WHERE x.facility_id = o.facility_id
     AND (?::timestamptz AT TIME ZONE f.time_zone)::date BETWEEN x.valid_from AND coalesce(x.valid_to, 'infinity'))`

/** Paid orders whose proceeds are not divided though their trigger fires by then. */
function waiting({ facility_id, facility_order_ids, is_automatic = false, by, now = by }: DueFilter) {
  const text = `SELECT v.* FROM (
     SELECT d.*, held.amount::text AS held_rupiah,
            CASE WHEN d.divided_by IS NULL THEN 'no_scheme' WHEN held.amount <> d.total_rupiah + d.unique_code THEN 'money_differs' END AS blocked
       FROM (
       SELECT o.id, o.number, o.facility_id, o.state, o.scheme_id, o.placed_at, o.shipping_rupiah, o.total_rupiah, p.unique_code,
              s.settlement_trigger AS trigger, ${TRIGGERED_AT} AS due_at,
              CASE WHEN o.scheme_id IS NULL THEN ${SCHEME_OF_THE_DAY} ELSE s.id END AS divided_by,
              (SELECT count(*)::int FROM settlement x WHERE x.facility_order_id = o.id) AS attempts,
              coalesce((SELECT run FROM settlement_run_setting r WHERE r.facility_id = o.facility_id
                         ORDER BY r.id DESC LIMIT 1), 'automatic') AS run
         FROM facility_order o
         JOIN payment_request p ON p.facility_order_id = o.id AND p.state = 'paid'
         LEFT JOIN split_scheme s ON s.id = o.scheme_id AND s.facility_id = o.facility_id
        WHERE o.state NOT IN ('cancelled', 'refund_due', 'refunded')
          AND (?::text IS NULL OR o.facility_id = ?::text)
          AND (?::text[] IS NULL OR o.id = ANY(?::text[]))
          AND NOT EXISTS (SELECT FROM standing_settlement x WHERE x.facility_order_id = o.id)) d
      CROSS JOIN LATERAL ${HELD} held
      WHERE d.due_at <= ? AND (NOT ?::boolean OR (d.run = 'automatic' AND d.attempts = 0))) v
    WHERE (NOT ?::boolean OR v.blocked IS NULL)`
  const bindings = [
    now,
    facility_id ?? null,
    facility_id ?? null,
    facility_order_ids ?? null,
    facility_order_ids ?? null,
    by,
    is_automatic,
    is_automatic,
  ]
  return { text, bindings }
}

/** The longest due first; those after one of them, when a page continues. */
export function dueOrders(
  { limit, after, ...filter }: DueFilter & { limit: number; after?: DueOrder | undefined },
  sql: Sql,
): Promise<DueOrder[]> {
  const { text, bindings } = waiting(filter)
  return rows<DueOrder>(
    sql,
    `${text} AND (?::timestamptz IS NULL OR (v.due_at, v.id) > (?::timestamptz, ?::text)) ORDER BY v.due_at, v.id LIMIT ?`,
    [...bindings, after?.due_at ?? null, after?.due_at ?? null, after?.id ?? null, limit],
  )
}

/** Everything the system divides by itself, page by page: one that cannot be divided after all never hides those behind it. */
export async function* automaticOrders(now: Date, sql: Sql, limit = 500): AsyncGenerator<DueOrder> {
  let after: DueOrder | undefined
  do {
    const page = await dueOrders({ is_automatic: true, by: now, after, limit }, sql)
    yield* page
    after = page.length < limit ? undefined : page.at(-1)
  } while (after)
}

/** Where an order stands in the list of those that wait, and how many stand there, for how much. */
export interface ListedOrder extends DueOrder {
  list: 'due' | 'upcoming' | 'blocked'
  list_count: number
  list_rupiah: string
}

/** What a facility divides now, soon, and cannot divide: the longest due of each list, with the count and sum of all of it. */
export function listedOrders(
  { limit, now, ...filter }: DueFilter & { now: Date; limit: number },
  sql: Sql,
): Promise<ListedOrder[]> {
  const { text, bindings } = waiting({ ...filter, now })
  return rows<ListedOrder>(
    sql,
    `SELECT * FROM (
       SELECT l.*, row_number() OVER (PARTITION BY l.list ORDER BY l.due_at, l.id) AS place,
              (count(*) OVER every)::int AS list_count, (sum(l.total_rupiah + l.unique_code) OVER every)::text AS list_rupiah
         FROM (SELECT w.*, CASE WHEN w.blocked IS NOT NULL THEN 'blocked' WHEN w.due_at <= ? THEN 'due' ELSE 'upcoming' END AS list
                 FROM (${text}) w) l
       WINDOW every AS (PARTITION BY l.list)) placed
      WHERE place <= ? ORDER BY due_at, id`,
    [now, ...bindings, limit],
  )
}
