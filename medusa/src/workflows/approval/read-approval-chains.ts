import type { z } from '@medusajs/framework/zod'
import type { ApprovalStepRule } from '../../contract/approval-rule'
import type { approvalChain } from '../../contract/order-shape'
import { rows, type Sql } from '../../database/sql'
import { type ChainStep, vetoRolesOf } from '../../modules/approval/chain'
import type { FacilityOrder } from '../../modules/facility-order/service'

export type ApprovalChain = z.infer<typeof approvalChain>

interface DecisionOfStep {
  step: number
  outcome: 'approve' | 'reject'
  capacity: NonNullable<ApprovalChain['steps'][number]['capacity']>
  at: string
  note: string | null
  small_office: string[]
}

/** The chains of several facility orders by id: roles and times, never people. Orders from before chains existed have none. */
export async function readApprovalChains(
  sql: Sql,
  orders: readonly Pick<FacilityOrder, 'id' | 'state' | 'step' | 'total_rupiah' | 'mode' | 'buyer_type'>[],
): Promise<Map<string, ApprovalChain>> {
  const found = await rows<{
    id: string
    round: number
    rule_version: number
    rule_steps: ApprovalStepRule[]
    steps: ChainStep[]
    restarted_at: string | null
    restart_note: string | null
    decisions: DecisionOfStep[]
  }>(
    sql,
    `SELECT o.id, r.round, rule.version AS rule_version, rule.steps AS rule_steps, r.steps,
        CASE WHEN r.cause = 'changed' THEN to_char(r.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS restarted_at,
        CASE WHEN r.cause = 'changed' THEN (SELECT e.note FROM facility_order_event e
          WHERE e.facility_order_id = o.id AND e.seq = r.event_seq) END AS restart_note,
        (SELECT coalesce(json_agg(json_build_object('step', d.step, 'outcome', d.outcome, 'capacity', d.capacity, 'note', d.note,
            'at', to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'small_office', d.small_office) ORDER BY d.event_seq), '[]')
          FROM approval_decision d WHERE d.facility_order_id = o.id AND d.round = o.round AND d.outcome <> 'undo'
            AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id)) AS decisions
      FROM facility_order o
      JOIN approval_round r ON r.facility_order_id = o.id AND r.round = o.round
      JOIN approval_rule rule ON rule.id = r.approval_rule_id
      WHERE o.id = ANY (?)`,
    [orders.map(({ id }) => id)],
  )
  return new Map(
    found.map(({ id, rule_steps, steps, decisions, ...chain }) => {
      const order = orders.find((each) => each.id === id) as (typeof orders)[number]
      const decided = new Map(decisions.map((decision) => [decision.step, decision]))
      return [
        id,
        {
          ...chain,
          steps: steps.map(({ step, role }) => stepOf(step, role, order, decided.get(step))),
          veto_roles: vetoRolesOf(rule_steps, { ...order, total_rupiah: BigInt(order.total_rupiah) }),
        },
      ]
    }),
  )
}

function stepOf(
  step: number,
  role: string,
  order: Pick<FacilityOrder, 'state' | 'step'>,
  decision: DecisionOfStep | undefined,
): ApprovalChain['steps'][number] {
  const undecided = order.state === 'awaiting_approval' && order.step === step ? 'waiting' : 'later'
  return {
    step,
    role,
    status: decision ? (decision.outcome === 'approve' ? 'approved' : 'rejected') : undecided,
    at: decision?.at ?? null,
    capacity: decision?.capacity ?? null,
    note: decision?.note ?? null,
    small_office: decision?.small_office ?? [],
  }
}
