import type { ApprovalStepRule } from '../../contract/approval-rule'
import { row, type Sql } from '../../database/sql'
import type { StaffScope } from '../../http/staff-scope'
import type { ChainStep } from '../../modules/approval/chain'
import { vetoRolesOf } from '../../modules/approval/chain'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { Bar, TransitionFacts } from '../../modules/facility-order/transitions'
import { type Capacity, capacityFor } from './decision-capacity'
import { readDeciders } from './read-deciders'

/** How long a decision may be taken back by the one who made it. */
export const UNDO_SECONDS = 10

export interface ApprovalFacts
  extends Pick<
    TransitionFacts,
    | 'bars'
    | 'is_small_office_lift'
    | 'step_role'
    | 'is_last_step'
    | 'holds_step'
    | 'may_veto'
    | 'is_own_last_decision'
    | 'is_undo_over'
    | 'is_all_decided'
    | 'is_payment_asked'
  > {
  capacity: Capacity | null
}

/** What the guards of the approval look at: the waiting step, the caller's part in it, the last decision, the order's other parts. */
export async function gatherApprovalFacts(
  order: FacilityOrder,
  person: StaffScope | null,
  now: Date,
  sql: Sql,
): Promise<ApprovalFacts> {
  const undo_begins = new Date(now.getTime() - UNDO_SECONDS * 1000)
  const found = await row<{
    steps: ChainStep[] | null
    rule_steps: ApprovalStepRule[] | null
    is_small_office: boolean | null
    bars: Bar[]
    is_own_last_decision: boolean
    is_undo_over: boolean
    is_all_decided: boolean
    is_payment_asked: boolean
  }>(
    sql,
    `SELECT r.steps, rule.steps AS rule_steps, rule.is_small_office,
        CASE WHEN o.state = 'awaiting_approval' AND ?::text IS NOT NULL
          THEN approval_bars(o.id, o.round, coalesce(o.step, 1), ?) ELSE '{}' END AS bars,
        coalesce(last.staff_id = ? AND last.transition IN ('approve_step', 'approve', 'reject'), false) AS is_own_last_decision,
        -- Exactly ten seconds are still in time.
        last.at < ? AS is_undo_over,
        NOT EXISTS (SELECT 1 FROM facility_order p WHERE p.order_id = o.order_id
            AND (p.state = 'awaiting_approval' OR (p.state IN ('approved', 'rejected') AND p.decided_at >= ?)))
          AND (SELECT count(*) FROM facility_order p WHERE p.order_id = o.order_id) = jsonb_array_length(c.parts) AS is_all_decided,
        EXISTS (SELECT 1 FROM payment_request q WHERE q.facility_order_id = o.id) AS is_payment_asked
      FROM facility_order o JOIN checkout c ON c.order_id = o.order_id
      LEFT JOIN approval_round r ON r.facility_order_id = o.id AND r.round = o.round
      LEFT JOIN approval_rule rule ON rule.id = r.approval_rule_id
      LEFT JOIN LATERAL (SELECT transition, staff_id, at FROM facility_order_event WHERE facility_order_id = o.id
        ORDER BY seq DESC LIMIT 1) last ON true
      WHERE o.id = ?`,
    [
      person?.staff_id ?? null,
      person?.staff_id ?? null,
      person?.staff_id ?? null,
      undo_begins,
      undo_begins,
      order.id,
    ],
  )
  const subject = { total_rupiah: BigInt(order.total_rupiah), mode: order.mode, buyer_type: order.buyer_type }
  const veto_roles = vetoRolesOf(found?.rule_steps ?? [], subject)
  const capacity =
    person?.organisation_type === 'facility' && order.state === 'awaiting_approval'
      ? capacityFor({ ...order, veto_roles }, person)
      : null
  const bars = capacity ? (found?.bars ?? []) : []
  return {
    capacity,
    bars,
    is_small_office_lift:
      bars.length > 0 &&
      Boolean(found?.is_small_office) &&
      !(await hasAnotherDecider(order, capacity as Capacity, person as StaffScope, now, sql)),
    step_role: order.step_role,
    is_last_step: order.step === (found?.steps?.length ?? 0),
    holds_step: capacity !== null && capacity.capacity !== 'veto',
    may_veto: capacity?.capacity === 'veto',
    is_own_last_decision: found?.is_own_last_decision ?? false,
    is_undo_over: found?.is_undo_over ?? true,
    is_all_decided: found?.is_all_decided ?? false,
    is_payment_asked: found?.is_payment_asked ?? false,
  }
}

/** Whether somebody else could decide in this role today: a small office bends the rule only when nobody could. */
async function hasAnotherDecider(
  order: FacilityOrder,
  { role }: Capacity,
  { staff_id }: StaffScope,
  now: Date,
  sql: Sql,
): Promise<boolean> {
  const deciders = await readDeciders(sql, { ...order, step: order.step ?? 1 }, role, now)
  return deciders.some((other) => other.staff_id !== staff_id && other.bars.length === 0)
}
