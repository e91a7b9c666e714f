import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import type { OrderChange } from '../../contract/approval'
import type { TransitionName } from '../../contract/order-state'
import { ROLE_TITLES, type Role } from '../../contract/role'
import { database, row } from '../../database/sql'
import { ConflictRefusal, FieldRefusal, forbid, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder } from '../../modules/facility-order/service'
import {
  judge,
  type Refusal,
  type Transition,
  type TransitionActor,
  type TransitionFacts,
} from '../../modules/facility-order/transitions'
import { instantText } from '../../modules/mail/instant-text'
import { EFFECTS } from './effects'
import { gatherFacts, type OrderFacts } from './gather-facts'
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
  change?: OrderChange | undefined
  payment?: { received_on: string; amount_rupiah: number } | undefined
}

/**
 * Moves a facility order along one row of the transition table: event, state, stock, money and mail commit together or not at all.
 * Refuses with a sentence: 404 outside the mover's organisation, 403 for the role, 409 `stale_version` naming who was faster.
 */
export async function moveFacilityOrder(container: MedusaContainer, move: Move): Promise<FacilityOrder> {
  return database(container).transaction((trx) => moveInTransaction(container, move, trx))
}

/** The same inside the caller's transaction. */
export async function moveInTransaction(
  container: MedusaContainer,
  move: Move,
  trx: Knex.Transaction,
): Promise<FacilityOrder> {
  const service = container.resolve<FacilityOrderService>('facility_order')
  const order = await service.lock(move.facility_order_id, trx)
  if (!order || !isWithinScope(order, move.mover)) notFound('Pesanan')
  if (move.expected_version !== undefined && move.expected_version !== order.version)
    await refuseStale(order, trx)
  const facts = await gatherFacts(order, move, trx)
  const transition = judge(nameOf(move, order, facts), order.state, actorsOf(move.mover), facts)
  if ('refusal' in transition && NOT_THEIRS.includes(transition.refusal)) refuse(transition)
  await refuseChangedContent(service, order, move, trx)
  if ('refusal' in transition) refuse(transition)

  const change: Partial<FacilityOrder> = { due_at: null }
  for (const effect of transition.effects)
    if (effect !== 'mail_buyer')
      Object.assign(change, await EFFECTS[effect]({ container, order, move, transition, facts, trx }))
  const scope = move.mover.kind === 'staff' ? move.mover.scope : null
  await service.move(
    order,
    {
      transition: transition.name,
      from_state: transition.from,
      to_state: transition.to,
      actor: move.mover.kind,
      staff_id: scope?.staff_id ?? null,
      role: actingRole(transition, move.mover, facts),
      organisation_id: scope?.organisation_id ?? null,
      reason_code: move.reason_code ?? null,
      note: move.note || move.change?.note || null,
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

/** Who approves says "approve": whether that decides the order or one step of it is the chain's business. */
function nameOf(move: Move, order: FacilityOrder, facts: TransitionFacts): TransitionName {
  const is_step = move.transition === 'approve' && order.state === 'awaiting_approval' && !facts.is_last_step
  return is_step ? 'approve_step' : move.transition
}

function actorsOf(mover: Mover): readonly TransitionActor[] {
  return mover.kind === 'staff' ? mover.scope.roles : [mover.kind]
}

/** The role in which the mover acts; null for buyer and system. */
function actingRole(transition: Transition, mover: Mover, facts: OrderFacts): Role | null {
  if (mover.kind !== 'staff') return null
  if (facts.capacity && transition.effects.includes('record_decision')) return facts.capacity.role
  return (
    mover.scope.roles.find((held) => (transition.by as readonly TransitionActor[]).includes(held)) ?? null
  )
}

async function refuseStale(order: FacilityOrder, trx: Knex.Transaction): Promise<never> {
  const last = await row<{ transition: string; role: Role | null; at: Date; time_zone: string }>(
    trx,
    `SELECT e.transition, e.role, e.at, f.time_zone FROM facility_order_event e CROSS JOIN facility f
      WHERE e.facility_order_id = ? AND f.id = ? ORDER BY e.seq DESC LIMIT 1`,
    [order.id, order.facility_id],
  )
  const who = last?.role ? ROLE_TITLES[last.role] : 'Pembeli atau sistem'
  throw new ConflictRefusal(
    'stale_version',
    `${who} sudah lebih dahulu mengubah pesanan ini${last ? ` pada ${instantText(last.at, last.time_zone, 'id')}` : ''}. Periksa keadaan terbarunya.`,
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

/** Refusals that are about the person, not about what they brought along. */
const NOT_THEIRS: readonly Refusal['refusal'][] = ['no_such_transition', 'role']
const FORBIDDEN: readonly Refusal['refusal'][] = [
  'role',
  'maker_is_not_checker',
  'holds_step',
  'holds_step_or_veto',
  'is_own_last_decision',
  'refund_is_anothers',
]
const GUARD_FIELDS: Partial<Record<Refusal['refusal'], string>> = {
  reason_given: 'reason_code',
  pickup_code_matches: 'pickup_code',
  tracking_given: 'tracking_number',
}

function refuse({ refusal, sentence }: Refusal): never {
  if (FORBIDDEN.includes(refusal)) forbid(sentence)
  const field = GUARD_FIELDS[refusal]
  if (field) throw new FieldRefusal({ [field]: sentence })
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}
