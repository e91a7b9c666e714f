import type { DeskOrder, FacilityOrderRow } from '../../contract/order-shape'
import type { FacilityOrderState, TransitionName } from '../../contract/order-state'
import { FACILITY_ORDER_STATES } from '../../contract/order-state'
import { row, rows, type Sql } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { nextAct } from '../../modules/facility-order/next-act'
import { allowedTransitions, GUARDS } from '../../modules/facility-order/transitions'
import { capacityOf } from '../approval/capacity'
import { UNDO_SECONDS } from '../approval/gather-approval-facts'
import { withoutNumbers } from '../approval/off-platform-note'
import { readApprovalChains } from '../approval/read-approval-chains'
import { warningsOf } from '../approval/warnings'
import { gatherFacts } from './gather-facts'
import { ORDER_ROW_COLUMNS, ORDER_ROW_JOINS, type OrderRow } from './order-sql'
import { type OrderDetails, type OrderHandOver, readOrderDetails } from './read-order-details'

type Organisation = Pick<StaffScope, 'organisation_type' | 'organisation_id'>

interface Page {
  state?: string | undefined
  after?: string | undefined
  limit: number
}

/** A page of an organisation's facility orders, oldest first (keyset by placing time and id), with counts of all states. */
export async function listDeskOrders(sql: Sql, organisation: Organisation, page: Page) {
  const states = statesOf(page.state)
  const { after_at, after_id } = cursorOf(page.after)
  const orders = await rows<OrderRow>(
    sql,
    `SELECT ${ORDER_ROW_COLUMNS} FROM ${ORDER_ROW_JOINS}
      WHERE o.${scopeColumn(organisation)} = ? AND o.state = ANY (?) AND (?::timestamptz IS NULL OR (o.placed_at, o.id) > (?::timestamptz, ?))
      ORDER BY o.placed_at, o.id LIMIT ?`,
    [organisation.organisation_id, states, after_at, after_at, after_id, page.limit + 1],
  )
  const shown = orders.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    orders: shown.map(orderRow),
    counts: await countByState(sql, organisation),
    next: orders.length > page.limit && last ? `${last.placed_at.toISOString()}~${last.id}` : null,
  }
}

/** Where a page begins; at the start when the text is none that an earlier page gave. */
function cursorOf(after = ''): { after_at: string | null; after_id: string } {
  const [at, id] = after.split('~')
  const is_ours = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at ?? '') && !Number.isNaN(Date.parse(at ?? ''))
  return is_ours && at ? { after_at: at, after_id: id ?? '' } : { after_at: null, after_id: '' }
}

/** Goods handed over to a cooperative, with each hand-over record. */
export async function listHandOvers(sql: Sql, cooperative: Organisation, page: Page) {
  const list = await listDeskOrders(sql, cooperative, {
    ...page,
    state: page.state ?? 'handed_over,shipped,delivered,settled',
  })
  const details = await readOrderDetails(sql, list.rows)
  return {
    hand_overs: list.rows.map((order) => ({
      ...orderRow(order),
      facility_name: order.facility_name,
      hand_over: details.get(order.id)?.hand_over as OrderHandOver,
    })),
    counts: list.counts,
    next: list.next,
  }
}

/** One facility order with all that a desk needs; 404 for the orders of other organisations. */
export async function readDeskOrder(
  sql: Sql,
  scope: StaffScope,
  id: string,
  now: Date,
): Promise<{ order: DeskOrder; facility_name: string; time_zone: string }> {
  const order = await row<OrderRow>(
    sql,
    `SELECT ${ORDER_ROW_COLUMNS} FROM ${ORDER_ROW_JOINS} WHERE o.id = ? AND o.${scopeColumn(scope)} = ?`,
    [id, scope.organisation_id],
  )
  if (!order || (scope.organisation_type === 'cooperative' && !HANDED_STATES.includes(order.state)))
    notFound('Pesanan')
  const details = (await readOrderDetails(sql, [order])).get(order.id) as OrderDetails
  const { area, address } = await readDestination(sql, order)
  const is_waiting = order.state === 'awaiting_approval'
  const is_decided = !is_waiting && !mayBeTakenBack(order, now)
  const is_buyer_shown = is_decided && !order.is_buyer_hidden
  const facts = await gatherFacts(order, { now, mover: { kind: 'staff', scope } }, sql)
  const allowed_transitions = allowedTransitions(order.state, scope.roles, facts)
  const chain = (await readApprovalChains(sql, [order])).get(order.id)
  return {
    facility_name: order.facility_name,
    time_zone: order.time_zone,
    order: {
      ...orderRow(order),
      version: order.version,
      content_hash: order.content_hash,
      buyer: is_buyer_shown
        ? { name: order.buyer_name, phone: order.buyer_phone, email: order.buyer_email }
        : null,
      area,
      address: is_buyer_shown ? address : null,
      lines: details.lines,
      goods_rupiah: Number(order.goods_rupiah),
      shipping_rupiah: Number(order.shipping_rupiah),
      promised_from: order.promised_from,
      promised_to: order.promised_to,
      cooperative: await readCooperative(sql, order.cooperative_id),
      courier: order.courier,
      tracking_number: order.tracking_number,
      payment: details.payment,
      hand_over: details.hand_over,
      events: details.events,
      next: nextAct(order),
      allowed_transitions,
      mode: order.mode,
      approval: chain
        ? {
            ...chain,
            step: order.step,
            escalated_to: order.escalated_to,
            remind_at: order.remind_at?.toISOString() ?? null,
            escalate_at: order.escalate_at?.toISOString() ?? null,
            undo_until: undoUntil(allowed_transitions, details),
          }
        : null,
      warnings: is_waiting ? await warningsOf(sql, order, now) : [],
      buyer_note: order.is_buyer_hidden
        ? null
        : is_decided
          ? order.buyer_note
          : order.buyer_note && withoutNumbers(order.buyer_note),
      capacity: is_waiting ? await capacityOf(sql, order, now) : [],
      blocked_because: facts.capacity ? GUARDS.maker_is_not_checker(facts) : null,
    },
  }
}

/** Who the buyer is stays unknown until a decision holds: nobody approves, looks, and takes it back. */
function mayBeTakenBack({ decided_at }: OrderRow, now: Date): boolean {
  return decided_at !== null && now.getTime() - decided_at.getTime() <= UNDO_SECONDS * 1000
}

/** Until when the reader may take their decision back: it is their order's last event. */
function undoUntil(allowed: readonly TransitionName[], { events }: OrderDetails): string | null {
  const last = events.at(-1)
  if (!last || !allowed.includes('undo_decision')) return null
  return new Date(Date.parse(last.at) + UNDO_SECONDS * 1000).toISOString()
}

/** States in which a cooperative has something to do with an order, or had. */
const HANDED_STATES: readonly FacilityOrderState[] = ['handed_over', 'shipped', 'delivered', 'settled']

function statesOf(text: string | undefined): FacilityOrderState[] {
  const asked = text?.split(',').map((state) => state.trim())
  return FACILITY_ORDER_STATES.filter((state) => !asked || asked.includes(state))
}

function scopeColumn(organisation: Organisation): 'facility_id' | 'cooperative_id' {
  return organisation.organisation_type === 'cooperative' ? 'cooperative_id' : 'facility_id'
}

async function countByState(
  sql: Sql,
  organisation: Organisation,
): Promise<Record<FacilityOrderState, number>> {
  const counted = await rows<{ state: FacilityOrderState; count: number }>(
    sql,
    `SELECT state, count(*)::int AS count FROM facility_order WHERE ${scopeColumn(organisation)} = ? GROUP BY state`,
    [organisation.organisation_id],
  )
  const counts = Object.fromEntries(FACILITY_ORDER_STATES.map((state) => [state, 0])) as Record<
    FacilityOrderState,
    number
  >
  for (const { state, count } of counted) counts[state] = count
  return counts
}

export function orderRow(order: OrderRow): FacilityOrderRow {
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    placed_at: order.placed_at.toISOString(),
    due_at: order.due_at?.toISOString() ?? null,
    buyer_type: order.buyer_type,
    method: order.method,
    destination: order.destination,
    line_summary: order.line_summary,
    total_rupiah: Number(order.total_rupiah),
    is_paid: order.is_paid,
  }
}

/** Where an order goes: the area, and the whole address in it. */
async function readDestination(sql: Sql, order: OrderRow): Promise<Pick<DeskOrder, 'area' | 'address'>> {
  if (order.method !== 'delivery' || !order.address) return { area: null, address: null }
  const { area_code, street, postal_code, landmark } = order.address
  const areas = await rows<{ name: string; level: number }>(
    sql,
    `SELECT name, level FROM area WHERE code IN (?, left(?, 8), left(?, 5), left(?, 2))`,
    [area_code, area_code, area_code, area_code],
  )
  const name = (level: number) => areas.find((area) => area.level === level)?.name ?? ''
  const area = { district: name(3), regency: name(2), province: name(1) }
  return { area, address: { street, village: name(4), ...area, postal_code, landmark } }
}

async function readCooperative(sql: Sql, id: string | null): Promise<DeskOrder['cooperative']> {
  if (!id) return null
  return (
    (await row<{ id: string; name: string }>(sql, `SELECT id, name FROM cooperative WHERE id = ?`, [id])) ??
    null
  )
}
