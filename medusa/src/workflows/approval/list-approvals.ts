import type { z } from '@medusajs/framework/zod'
import type { ApprovalRow, listApprovals as contract, VALUE_CLASSES } from '../../contract/approval'
import type { DeciderRole } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'
import type { StaffScope } from '../../http/staff-scope'
import { ORDER_ROW_COLUMNS, ORDER_ROW_JOINS, type OrderRow } from '../facility-order/order-sql'
import { orderRow } from '../facility-order/read-desk-orders'
import { queueCursor, readQueueCursor } from './queue-cursor'

type Query = z.output<NonNullable<typeof contract.query>>
type Caller = Pick<StaffScope, 'organisation_id' | 'roles'>

type Way = 'ASC' | 'DESC'

interface Condition {
  text: string
  bindings: readonly unknown[]
}

/** Total of an order in each class of the filter: above the first bound, up to the second. */
const VALUE_BOUNDS: Record<(typeof VALUE_CLASSES)[number], readonly [above: number, up_to: number]> = {
  small: [0, 2_000_000],
  medium: [2_000_000, 10_000_000],
  large: [10_000_000, Number.MAX_SAFE_INTEGER],
}

/** An order past three quarters of its step's time. */
const IS_LATE = `o.escalate_at <= ?::timestamptz`

/** A page of the orders that wait for approval in the caller's facility, nearest deadline first, with the counts of the whole queue. */
export async function listApprovals(sql: Sql, caller: Caller, query: Query, now: Date) {
  const is_backwards = query.before !== undefined && query.after === undefined
  const way = is_backwards ? 'DESC' : 'ASC'
  const page = await readPage(sql, pageOf(caller, query, now, way), way, now)
  const shown = page.slice(0, query.limit)
  if (is_backwards) shown.reverse()
  const last = shown.at(-1)
  const goes_on = is_backwards || page.length > query.limit
  return {
    orders: shown.map(approvalRow),
    counts: await countQueue(sql, caller, now),
    next: goes_on && last ? queueCursor(last) : null,
  }
}

/** The ids of one page and one more; walks an index in the order of deadlines and stops there. */
function pageOf(caller: Caller, query: Query, now: Date, way: Way): Condition {
  const filters = filtersOf(query, now)
  const cursor = readQueueCursor(way === 'DESC' ? query.before : query.after)
  if (cursor)
    filters.push({
      text: `(o.due_at, o.id) ${way === 'DESC' ? '<' : '>'} (?::timestamptz, ?)`,
      bindings: [cursor.due_at, cursor.id],
    })
  const order = (by: string) => `ORDER BY ${by}due_at ${way}, ${by}id ${way} LIMIT ${query.limit + 1}`
  const waiting = ['o.facility_id = ?', WAITS, ...filters.map((filter) => filter.text)].join(' AND ')
  const bindings = [caller.organisation_id, ...filters.flatMap((filter) => filter.bindings)]
  if (query.view !== 'mine')
    return { text: `SELECT o.id FROM facility_order o WHERE ${waiting} ${order('o.')}`, bindings }
  // One short walk per role and column: a role with few orders does not look through those of the others.
  const waitingFor = (column: 'step_role' | 'escalated_to') =>
    `SELECT one.* FROM unnest(?::text[]) AS held (role) CROSS JOIN LATERAL (
      SELECT o.id, o.due_at FROM facility_order o WHERE o.${column} = held.role AND ${waiting} ${order('o.')}) one`
  const roles = [...caller.roles]
  return {
    text: `SELECT id FROM (${waitingFor('step_role')} UNION ${waitingFor('escalated_to')}) AS mine ${order('')}`,
    bindings: [roles, ...bindings, roles, ...bindings],
  }
}

const WAITS = `o.state = 'awaiting_approval' AND o.step_role IS NOT NULL`

function filtersOf(query: Query, now: Date): Condition[] {
  const filters: Condition[] = []
  if (query.view === 'late') filters.push({ text: IS_LATE, bindings: [now] })
  if (query.mode) filters.push({ text: 'o.mode = ?', bindings: [query.mode] })
  if (query.buyer_type) filters.push({ text: 'o.buyer_type = ?', bindings: [query.buyer_type] })
  if (query.value)
    filters.push({
      text: 'o.total_rupiah > ? AND o.total_rupiah <= ?',
      bindings: [...VALUE_BOUNDS[query.value]],
    })
  return filters
}

interface QueueRow extends OrderRow {
  due_at: Date
  step: number
  step_count: number
  step_role: DeciderRole
  is_late: boolean
  is_uniform_and_small: boolean
}

/** What the queue shows of the orders of a page. */
function readPage(sql: Sql, page: Condition, way: Way, now: Date): Promise<QueueRow[]> {
  return rows<QueueRow>(
    sql,
    `WITH page AS MATERIALIZED (${page.text})
      SELECT ${ORDER_ROW_COLUMNS},
        (SELECT jsonb_array_length(r.steps) FROM approval_round r WHERE r.facility_order_id = o.id AND r.round = o.round) AS step_count,
        coalesce(${IS_LATE}, false) AS is_late, ${IS_UNIFORM_AND_SMALL} AS is_uniform_and_small
      FROM ${ORDER_ROW_JOINS} WHERE o.id IN (SELECT id FROM page) ORDER BY o.due_at ${way}, o.id ${way}`,
    [...page.bindings, now],
  )
}

/** Goods off the shelf for a person, worth no more than the order's rule allows for deciding on several together. */
export const IS_UNIFORM_AND_SMALL = `(o.mode = 'ready_stock' AND o.buyer_type = 'person' AND o.total_rupiah <= coalesce((
  SELECT rule.bulk_limit_rupiah FROM approval_round r JOIN approval_rule rule ON rule.id = r.approval_rule_id
    WHERE r.facility_order_id = o.id AND r.round = o.round), 0))`

function approvalRow(order: QueueRow): ApprovalRow {
  const { version, content_hash, mode, step, step_count, step_role, escalated_to } = order
  const { is_late, is_uniform_and_small } = order
  const queued = { version, content_hash, mode, step, step_count, step_role, escalated_to }
  return { ...orderRow(order), ...queued, is_late, is_uniform_and_small }
}

/** Counts in one walk over the index of waiting orders, which includes all that is looked at. */
async function countQueue(sql: Sql, caller: Caller, now: Date) {
  const counted = await row<{ mine: number; all: number; late: number }>(
    sql,
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE ${IS_LATE})::int AS late,
        count(*) FILTER (WHERE o.step_role = ANY (?) OR o.escalated_to = ANY (?))::int AS mine
      FROM facility_order o WHERE o.facility_id = ? AND ${WAITS}`,
    [now, [...caller.roles], [...caller.roles], caller.organisation_id],
  )
  return counted ?? { mine: 0, all: 0, late: 0 }
}
