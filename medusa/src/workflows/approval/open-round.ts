import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { row, type Sql } from '../../database/sql'
import { type ChainStep, chainOf } from '../../modules/approval/chain'
import type ApprovalService from '../../modules/approval/service'
import type { DecidedContent } from '../../modules/facility-order/content-hash'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder } from '../../modules/facility-order/service'
import { readDeciders } from './read-deciders'
import { stepTimes } from './step-times'

/** One run through a chain: what is decided on and by which steps. Never changed; a change of the content opens the next one. */
export interface ApprovalRound {
  facility_order_id: string
  round: number
  cause: 'placed' | 'changed'
  approval_rule_id: string
  content: DecidedContent
  content_hash: string
  steps: ChainStep[]
  event_seq: number
  opened_at: Date
}

/** Columns of a facility order that tell which step waits, and until when. */
export type WaitingStep = Pick<
  FacilityOrder,
  'round' | 'step' | 'step_role' | 'escalated_to' | 'remind_at' | 'escalate_at' | 'due_at'
>

export function readRound(order: Pick<FacilityOrder, 'id' | 'round'>, sql: Sql) {
  return row<ApprovalRound>(sql, `SELECT * FROM approval_round WHERE facility_order_id = ? AND round = ?`, [
    order.id,
    order.round,
  ])
}

/** Opens the first round of orders that wait without one: those just derived, and those from before chains existed. */
export async function openFirstRounds(
  container: MedusaContainer,
  ids: readonly string[],
  opened_at: Date,
  trx: Knex.Transaction,
): Promise<void> {
  const service = container.resolve<FacilityOrderService>('facility_order')
  for (const id of ids) {
    const order = await service.lock(id, trx)
    if (!order || order.round > 0 || order.state !== 'awaiting_approval') continue
    const rule = await container
      .resolve<ApprovalService>('approval')
      .ruleInForce(order.facility_id, order.placed_at, trx)
    const waiting = await writeRound(
      container,
      { order, cause: 'placed', approval_rule_id: rule.id, event_seq: order.version, opened_at },
      trx,
    )
    await trx('facility_order').where({ id }).update(waiting)
  }
}

/** Writes the next round of an order from its content as it is now; returns the columns of its first step. */
export async function writeRound(
  container: MedusaContainer,
  opening: {
    order: FacilityOrder
    cause: ApprovalRound['cause']
    approval_rule_id: string
    event_seq: number
    opened_at: Date
    /** Staff id of who changed the content: a maker from now on, though the event that says so follows. */
    changed_by?: string | undefined
  },
  trx: Knex.Transaction,
): Promise<WaitingStep & { content_hash: string }> {
  const { order, opened_at } = opening
  const service = container.resolve<FacilityOrderService>('facility_order')
  const content = await service.currentContent(order, trx)
  const content_hash = service.hashOf(content)
  const rule = await container.resolve<ApprovalService>('approval').rule(opening.approval_rule_id, trx)
  const steps = chainOf(rule.steps, {
    total_rupiah: BigInt(order.total_rupiah),
    mode: order.mode,
    buyer_type: order.buyer_type,
  })
  const round = order.round + 1
  await trx('approval_round').insert({
    facility_order_id: order.id,
    round,
    cause: opening.cause,
    approval_rule_id: rule.id,
    content: JSON.stringify(content),
    content_hash,
    steps: JSON.stringify(steps),
    event_seq: opening.event_seq,
    opened_at,
  })
  return {
    ...(await waitingStep(
      container,
      { ...order, round, changed_by: opening.changed_by },
      steps[0] as ChainStep,
      opened_at,
      trx,
    )),
    content_hash,
  }
}

/**
 * The columns that say that a step waits since `opened_at`. A step that nobody of its role may take (each one a maker, or none in
 * office) escalates at once; one that is waited for again after an undo keeps its notices.
 */
export async function waitingStep(
  container: MedusaContainer,
  order: Pick<FacilityOrder, 'id' | 'facility_id' | 'round'> & { changed_by?: string | undefined },
  { step, role, working_hours }: ChainStep,
  opened_at: Date,
  trx: Knex.Transaction,
): Promise<WaitingStep> {
  const calendar = await container.resolve<ApprovalService>('approval').calendarOf(order.facility_id, trx)
  const times = stepTimes(opened_at, working_hours, calendar)
  const known = await row<{ escalated_to: WaitingStep['escalated_to']; is_small_office: boolean }>(
    trx,
    `SELECT rule.is_small_office, (SELECT n.role FROM approval_notice n WHERE n.facility_order_id = r.facility_order_id
          AND n.round = r.round AND n.step = ? AND n.kind = 'escalation') AS escalated_to
      FROM approval_round r JOIN approval_rule rule ON rule.id = r.approval_rule_id
      WHERE r.facility_order_id = ? AND r.round = ?`,
    [step, order.id, order.round],
  )
  const deciders = await readDeciders(trx, { ...order, step }, role, opened_at)
  const can_be_taken = deciders.some(
    ({ staff_id, bars }) => known?.is_small_office || (bars.length === 0 && staff_id !== order.changed_by),
  )
  return {
    round: order.round,
    step,
    step_role: role,
    escalated_to: known?.escalated_to ?? null,
    ...times,
    ...(can_be_taken ? {} : { escalate_at: opened_at }),
  }
}
