import type { z } from '@medusajs/framework/zod'
import type { TrackedPart, trackedOrder } from '../../contract/tracking'
import { row, rows, type Sql } from '../../database/sql'
import { nextAct } from '../../modules/facility-order/next-act'
import { type ApprovalChain, readApprovalChains } from '../approval/read-approval-chains'
import { readChanges } from '../approval/read-changes'
import { HIDDEN_BUYER, ORDER_ROW_COLUMNS, ORDER_ROW_JOINS, type OrderRow } from './order-sql'
import { type OrderDetails, readOrderDetails } from './read-order-details'

/** What the buyer sees of an order; undefined for an unknown token. Notes that officers wrote for each other stay inside. */
export async function readTrackedOrder(
  sql: Sql,
  token: string,
): Promise<z.infer<typeof trackedOrder> | undefined> {
  const checkout = await row<{
    order_id: string
    order_number: string
    placed_at: Date
    buyer_name: string
    total_rupiah: string
  }>(
    sql,
    `SELECT order_id, order_number, placed_at, buyer_name, total_rupiah FROM checkout WHERE token = ?`,
    [token],
  )
  if (!checkout) return undefined
  const orders = await rows<OrderRow>(
    sql,
    `SELECT ${ORDER_ROW_COLUMNS} FROM ${ORDER_ROW_JOINS} WHERE o.order_id = ? ORDER BY o.number`,
    [checkout.order_id],
  )
  const details = await readOrderDetails(sql, orders)
  const chains = await readApprovalChains(sql, orders)
  const changes = await readChanges(
    sql,
    orders.map(({ id }) => id),
  )
  return {
    order_number: checkout.order_number,
    placed_at: checkout.placed_at.toISOString(),
    buyer_name: isHidden(orders) ? HIDDEN_BUYER : checkout.buyer_name,
    total_rupiah: Number(checkout.total_rupiah),
    parts: orders.map((order) => ({
      ...trackedPart(order, details.get(order.id) as OrderDetails, chains.get(order.id)),
      changes: changes.get(order.id) ?? [],
    })),
  }
}

/** Whether every part is one whose buyer nobody sees any more. */
function isHidden(orders: readonly OrderRow[]): boolean {
  return orders.length > 0 && orders.every((order) => order.is_buyer_hidden)
}

/** Transitions whose note is written for the buyer. */
const NOTE_FOR_BUYER = ['reject', 'change', 'cancel', 'withdraw_paid', 'ship']

function trackedPart(
  order: OrderRow,
  details: OrderDetails,
  chain: ApprovalChain | undefined,
): Omit<TrackedPart, 'changes'> {
  return {
    id: order.id,
    number: order.number,
    facility: {
      slug: order.facility_slug,
      name: order.facility_name,
      time_zone: order.time_zone,
      phone: order.facility_phone,
      pickup_hours: order.pickup_hours,
    },
    state: order.state,
    method: order.method,
    lines: details.lines.map(({ stock_quantity, reserved_quantity, quote_request_id, ...line }) => line),
    goods_rupiah: Number(order.goods_rupiah),
    shipping_rupiah: Number(order.shipping_rupiah),
    total_rupiah: Number(order.total_rupiah),
    promised_from: order.promised_from,
    promised_to: order.promised_to,
    next: nextAct(order),
    payment: details.payment && withoutProofs(details.payment),
    pickup_code: order.state === 'ready' ? order.pickup_code : null,
    courier: order.courier,
    tracking_number: order.tracking_number,
    events: details.events.map((event) => ({
      ...event,
      note: NOTE_FOR_BUYER.includes(event.transition) ? event.note : null,
    })),
    approval: chain ? forBuyer(chain) : null,
  }
}

/** Which version of the rules it was, and what officers wrote for each other, stays inside. */
function forBuyer({ rule_version, ...chain }: ApprovalChain): NonNullable<TrackedPart['approval']> {
  return { ...chain, steps: chain.steps.map((step) => ({ ...step, note: null })) }
}

function withoutProofs({ id, proofs, ...payment }: NonNullable<OrderDetails['payment']>) {
  return payment
}
