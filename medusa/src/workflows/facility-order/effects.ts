import { randomInt } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { row } from '../../database/sql'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { EffectName, Transition } from '../../modules/facility-order/transitions'
import type TransferService from '../../modules/transfer/service'
import { rupiah } from '../../money/rupiah'
import { changeContent } from '../approval/change-content'
import { leaveChain, openNextStep, recordDecision, returnToStep } from '../approval/record-decision'
import { postRefundDue, postRefundPaid } from '../proceeds/post-refund'
import { divisibleOrder, paidRequest } from '../settlement/divisible-order'
import { settleProceeds } from '../settlement/settle-proceeds'
import { confirmPayment } from './confirm-payment'
import { refundCorePayment } from './core-payment'
import type { OrderFacts } from './gather-facts'
import { acceptHandOver, writeHandOver } from './hand-over'
import type { Move } from './move-facility-order'
import { releaseStock, takeStock } from './stock'

/** What an effect works with. It may return columns of the facility order to change together with the state. */
export interface EffectCall {
  container: MedusaContainer
  order: FacilityOrder
  move: Move
  transition: Transition
  facts: OrderFacts
  trx: Knex.Transaction
}
type Effect = (call: EffectCall) => Promise<Partial<FacilityOrder>>

/** What each effect of the transition table does, always inside its transaction. `mail_buyer` comes last, in the engine. */
export const EFFECTS: Record<Exclude<EffectName, 'mail_buyer'>, Effect> = {
  record_decision: recordDecision,
  open_next_step: openNextStep,
  leave_chain: leaveChain,
  return_to_step: returnToStep,
  change_content: changeContent,
  request_payment: requestPayment,
  confirm_payment: confirmPayment,
  lapse_payment: async ({ container, order, trx }) => {
    await container.resolve<TransferService>('transfer').markLapsed(order.id, trx)
    return {}
  },
  release_stock: releaseStock,
  take_stock: takeStock,
  make_pickup_code: async ({ order }) => (order.method === 'pickup' ? { pickup_code: newPickupCode() } : {}),
  write_hand_over: writeHandOver,
  accept_hand_over: acceptHandOver,
  record_shipment: async ({ move }) => ({
    courier: move.courier ?? null,
    tracking_number: move.tracking_number ?? null,
  }),
  settle_proceeds: settle,
  post_refund_due: refundDue,
  post_refund_paid: refundPaid,
}

/** Opens the payment request; its deadline becomes the order's. */
async function requestPayment({ container, order, move, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  const facility = await row<{ bank_account_id: string; payment_deadline_hours: number }>(
    trx,
    `SELECT b.id AS bank_account_id, f.payment_deadline_hours FROM facility f
      JOIN bank_account b ON b.owner_type = 'facility' AND b.owner_id = f.id
        AND b.valid_from <= ?::date AND (b.valid_to IS NULL OR b.valid_to >= ?::date)
      WHERE f.id = ? ORDER BY b.valid_from DESC LIMIT 1`,
    [move.now, move.now, order.facility_id],
  )
  if (!facility)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'UPT ini belum punya rekening penerimaan. Minta kantor wilayah mendaftarkannya dahulu.',
    )
  const due_at = new Date(move.now.getTime() + facility.payment_deadline_hours * 3_600_000)
  await container.resolve<TransferService>('transfer').open(
    {
      facility_order_id: order.id,
      facility_id: order.facility_id,
      bank_account_id: facility.bank_account_id,
      due_rupiah: BigInt(order.total_rupiah),
      due_at,
      now: move.now,
      random: randomInt(999) / 999,
    },
    trx,
  )
  return { due_at, conclude_at: null }
}

/** Divides the proceeds, unless their trigger fired earlier and it was done then. */
async function settle({ container, order, move, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  const settled_on = await dayInFacility(order.facility_id, move.now, trx)
  const facility_order = await divisibleOrder(container, order, settled_on, trx)
  await settleProceeds(container, { facility_order, actor: actorOf(move), settled_on, now: move.now }, trx)
  return {}
}

async function refundDue({ container, order, move, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  await postRefundDue(container, await refundOf({ container, order, move, trx }), trx)
  return {}
}

async function refundPaid({ container, order, move, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  await refundCorePayment(container, order, actorOf(move), trx)
  await postRefundPaid(container, await refundOf({ container, order, move, trx }), trx)
  return {}
}

async function refundOf({ container, order, move, trx }: Omit<EffectCall, 'transition' | 'facts'>) {
  const payment = await paidRequest(container, order.id, trx)
  return {
    facility_order_id: order.id,
    facility_id: order.facility_id,
    amount_rupiah: rupiah(payment.amount_rupiah),
    on: await dayInFacility(order.facility_id, move.now, trx),
    now: move.now,
    reason: [move.reason_code, move.note].filter(Boolean).join(': ') || move.transition,
    actor: actorOf(move),
  }
}

/** Who acted, as the ledger records it: a staff id, or 'system'. */
export function actorOf(move: Move): string {
  return move.mover.kind === 'staff' ? move.mover.scope.staff_id : move.mover.kind
}

/** The calendar day of an instant where the facility keeps its books. */
export async function dayInFacility(facility_id: string, now: Date, trx: Knex.Transaction): Promise<string> {
  const day = await row<{ day: string }>(
    trx,
    `SELECT (?::timestamptz AT TIME ZONE time_zone)::date::text AS day FROM facility WHERE id = ?`,
    [now, facility_id],
  )
  if (!day) throw new Error(`facility ${facility_id} is gone`)
  return day.day
}

/** Six characters without look-alikes, for the gate. */
function newPickupCode(): string {
  const letters = 'ACDEFGHJKMNPQRTUVWXY34679'
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
}
