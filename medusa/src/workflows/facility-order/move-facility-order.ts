import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import type { TransitionName } from '../../contract/order-state'
import { ROLE_TITLES, type Role } from '../../contract/role'
import { database, row } from '../../database/sql'
import { ConflictRefusal, FieldRefusal, forbid, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder } from '../../modules/facility-order/service'
import {
  findTransition,
  GUARDS,
  refusalOf,
  type Transition,
  type TransitionActor,
} from '../../modules/facility-order/transitions'
import { EFFECTS } from './effects'
import { gatherFacts } from './gather-facts'
import { mailTransition } from './mail-buyer'

/** Who moves an order: a staff member within one organisation, its buyer, or the sweep. */
export type Mover =
  | { kind: 'staff'; scope: StaffScope }
  | { kind: 'buyer'; order_id: string }
  | { kind: 'system' }

export interface Move {
  facility_order_id: string
  transition: TransitionName
  mover: Mover
  now: Date
  /** What the caller saw; another version means that somebody was faster. Absent for the buyer and the sweep. */
  expected_version?: number
  /** What the officer decided on; another hash means that the content changed. */
  content_hash?: string
  reason_code?: string | undefined
  note?: string | undefined
  pickup_code?: string | undefined
  courier?: string | undefined
  tracking_number?: string | undefined
  lines?: { facility_order_line_id: string; quantity: number }[] | undefined
  payment?: { received_on: string; amount_rupiah: number } | undefined
}

/**
 * Moves a facility order along one row of the transition table: event, state, stock, money and mail commit together or not at all.
 * Refuses with a sentence: 404 outside the mover's organisation, 403 for the role, 409 `stale_version` naming who was faster.
 */
export async function moveFacilityOrder(container: MedusaContainer, move: Move): Promise<FacilityOrder> {
  return database(container).transaction((trx) => moveInTransaction(container, move, trx))
}

async function moveInTransaction(
  container: MedusaContainer,
  move: Move,
  trx: Knex.Transaction,
): Promise<FacilityOrder> {
  const service = container.resolve<FacilityOrderService>('facility_order')
  const order = await service.lock(move.facility_order_id, trx)
  if (!order || !isWithinScope(order, move.mover)) notFound('Pesanan')
  if (move.expected_version !== undefined && move.expected_version !== order.version)
    await refuseStale(order, trx)
  const transition = findTransition(move.transition, order.state)
  if (!transition)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Langkah ini tidak mungkin dalam keadaan pesanan sekarang.',
    )
  const actingRole = roleFor(transition, move.mover)
  await refuseChangedContent(service, order, move, trx)
  const facts = await gatherFacts(order, move, trx)
  refuseGuards(transition, facts)

  const change: Partial<FacilityOrder> = { due_at: null }
  for (const effect of transition.effects)
    if (effect !== 'mail_buyer')
      Object.assign(change, await EFFECTS[effect]({ container, order, move, transition, trx }))
  const scope = move.mover.kind === 'staff' ? move.mover.scope : null
  await service.move(
    order,
    {
      transition: transition.name,
      from_state: transition.from,
      to_state: transition.to,
      actor: move.mover.kind,
      staff_id: scope?.staff_id ?? null,
      role: actingRole,
      organisation_id: scope?.organisation_id ?? null,
      reason_code: move.reason_code ?? null,
      note: move.note || null,
      at: move.now,
    },
    change,
    trx,
  )
  const moved = (await service.find(order.id, trx)) as FacilityOrder
  if (transition.effects.includes('mail_buyer')) await mailTransition({ container, order: moved, move, trx })
  return moved
}

/** An order of another facility, cooperative or buyer does not exist for the mover (design D6). */
function isWithinScope(order: FacilityOrder, mover: Mover): boolean {
  if (mover.kind === 'system') return true
  if (mover.kind === 'buyer') return order.order_id === mover.order_id
  const { organisation_type, organisation_id } = mover.scope
  if (organisation_type === 'facility') return order.facility_id === organisation_id
  if (organisation_type === 'cooperative') return order.cooperative_id === organisation_id
  return false
}

/** The role in which the mover acts; null for buyer and system. */
function roleFor(transition: Transition, mover: Mover): Role | null {
  if (mover.kind !== 'staff') {
    if (!transition.by.includes(mover.kind)) forbid('Langkah ini hanya dapat dilakukan petugas.')
    return null
  }
  const role = mover.scope.roles.find((held) => (transition.by as readonly TransitionActor[]).includes(held))
  return role ?? forbid('Peran Anda tidak mengizinkan tindakan ini.')
}

async function refuseStale(order: FacilityOrder, trx: Knex.Transaction): Promise<never> {
  const last = await row<{ transition: string; role: Role | null; at: Date }>(
    trx,
    `SELECT transition, role, at FROM facility_order_event WHERE facility_order_id = ? ORDER BY seq DESC LIMIT 1`,
    [order.id],
  )
  const who = last?.role ? ROLE_TITLES[last.role] : 'Pembeli atau sistem'
  throw new ConflictRefusal(
    'stale_version',
    `${who} sudah lebih dahulu mengubah pesanan ini. Periksa keadaan terbarunya.`,
    {
      by_role: last?.role ?? null,
      at: last?.at.toISOString() ?? null,
      transition: last?.transition ?? null,
      state: order.state,
    },
  )
}

async function refuseChangedContent(
  service: FacilityOrderService,
  order: FacilityOrder,
  move: Move,
  trx: Knex.Transaction,
) {
  if (move.content_hash === undefined) return
  const current = await service.currentContentHash(order, trx)
  if (current !== order.content_hash || current !== move.content_hash)
    throw new ConflictRefusal(
      'content_changed',
      'Isi pesanan berubah sejak Anda membukanya. Periksa kembali sebelum memutuskan.',
    )
}

const GUARD_FIELDS: Partial<Record<keyof typeof GUARDS, string>> = {
  reason_given: 'reason_code',
  pickup_code_matches: 'pickup_code',
  tracking_given: 'tracking_number',
}

function refuseGuards(transition: Transition, facts: Parameters<typeof refusalOf>[1]): void {
  const sentence = refusalOf(transition, facts)
  if (!sentence) return
  const guard = transition.guards.find((name) => GUARDS[name](facts) !== null)
  if (guard === 'maker_is_not_checker') forbid(sentence)
  const field = guard && GUARD_FIELDS[guard]
  if (field) throw new FieldRefusal({ [field]: sentence })
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}
