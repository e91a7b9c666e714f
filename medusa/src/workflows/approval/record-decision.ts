import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows } from '../../database/sql'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { EffectCall } from '../facility-order/effects'
import { UNDO_SECONDS } from './gather-approval-facts'
import { type ApprovalRound, readRound, waitingStep } from './open-round'

interface DecisionRow {
  id: string
  step: number
  role: string
  capacity: string
  substitute_id: string | null
  substitute_for: string | null
  at: Date
}

/** Keeps what was decided as a row that is never changed, beside the event that the transition appends. */
export async function recordDecision({
  order,
  move,
  transition,
  facts,
  trx,
}: EffectCall): Promise<Partial<FacilityOrder>> {
  const round = await roundOf(order, trx)
  const common = {
    id: generateEntityId(undefined, 'apdec'),
    facility_order_id: order.id,
    round: order.round,
    staff_id: move.mover.kind === 'staff' ? move.mover.scope.staff_id : null,
    at: move.now,
    content_hash: round.content_hash,
    approval_rule_id: round.approval_rule_id,
    event_seq: order.version + 1,
  }
  if (transition.name === 'undo_decision') {
    const undone = await lastDecision(order, trx)
    const { id, at, ...same } = undone
    await trx('approval_decision').insert({ ...common, ...same, outcome: 'undo', undoes: id })
    return {}
  }
  const { capacity } = facts
  if (!capacity || order.step === null)
    throw new Error(`facility order ${order.id} waits for no step of theirs`)
  await trx('approval_decision').insert({
    ...common,
    step: order.step,
    role: capacity.role,
    capacity: capacity.capacity,
    substitute_id: capacity.substitution?.id ?? null,
    substitute_for: capacity.substitution?.substitute_for ?? null,
    outcome: transition.name === 'reject' ? 'reject' : 'approve',
    reason_code: transition.name === 'reject' ? (move.reason_code ?? null) : null,
    note: move.note || null,
    small_office: JSON.stringify(facts.is_small_office_lift ? facts.bars : []),
  })
  return {}
}

/** The chain goes on: the next step waits from now. */
export async function openNextStep({
  container,
  order,
  move,
  trx,
}: EffectCall): Promise<Partial<FacilityOrder>> {
  const next = (await roundOf(order, trx)).steps.find(({ step }) => step === (order.step ?? 0) + 1)
  if (!next) throw new Error(`facility order ${order.id} has no step after ${order.step}`)
  return waitingStep(container, order, next, move.now, trx)
}

/** Nothing waits for approval any more. What the decision brings about waits until it can no longer be taken back. */
export async function leaveChain({ move, transition }: EffectCall): Promise<Partial<FacilityOrder>> {
  const can_be_undone = transition.name === 'approve' || transition.name === 'reject'
  return {
    step: null,
    step_role: null,
    escalated_to: null,
    remind_at: null,
    escalate_at: null,
    decided_at: move.now,
    conclude_at: can_be_undone ? new Date(move.now.getTime() + UNDO_SECONDS * 1000) : move.now,
  }
}

/** Back to the step that was taken back, which waits since it first did. */
export async function returnToStep({ container, order, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  const round = await roundOf(order, trx)
  const undone = await lastDecision(order, trx)
  const step = round.steps.find((each) => each.step === undone.step)
  if (!step) throw new Error(`facility order ${order.id} has no step ${undone.step}`)
  const [before] = await rows<{ at: Date }>(
    trx,
    `SELECT d.at FROM approval_decision d WHERE d.facility_order_id = ? AND d.round = ? AND d.step = ? AND d.outcome = 'approve'
        AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id)`,
    [order.id, order.round, step.step - 1],
  )
  return {
    decided_at: null,
    conclude_at: null,
    ...(await waitingStep(container, order, step, before?.at ?? round.opened_at, trx)),
  }
}

async function roundOf(order: FacilityOrder, trx: EffectCall['trx']): Promise<ApprovalRound> {
  const round = await readRound(order, trx)
  if (!round) throw new Error(`facility order ${order.id} has no round ${order.round}`)
  return round
}

/** The decision that the order's last event stands for. */
async function lastDecision(order: FacilityOrder, trx: EffectCall['trx']): Promise<DecisionRow> {
  const decision = await row<DecisionRow>(
    trx,
    `SELECT id, step, role, capacity, substitute_id, substitute_for, at FROM approval_decision
      WHERE facility_order_id = ? AND event_seq = ? AND outcome <> 'undo'`,
    [order.id, order.version],
  )
  if (!decision) throw new Error(`event ${order.version} of facility order ${order.id} is no decision`)
  return decision
}
