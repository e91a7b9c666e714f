import type { MedusaContainer } from '@medusajs/framework/types'
import { database, row, rows } from '../../database/sql'
import { roleAbove } from '../../modules/approval/chain'
import type FacilityOrderService from '../../modules/facility-order/service'
import { mailOfficers } from './mail-officers'

interface UntoldStep {
  id: string
  kind: 'reminder' | 'escalation'
}

/** Steps that are half or three quarters through their working time and of which that has not been told. */
export function lateSteps(container: MedusaContainer, now: Date): Promise<UntoldStep[]> {
  return rows<UntoldStep>(
    database(container),
    `SELECT o.id, 'escalation' AS kind FROM facility_order o
        WHERE o.escalate_at <= ? AND o.due_at >= ? AND NOT EXISTS (SELECT 1 FROM approval_notice n
          WHERE n.facility_order_id = o.id AND n.round = o.round AND n.step = o.step AND n.kind = 'escalation')
      UNION ALL
      SELECT o.id, 'reminder' FROM facility_order o
        WHERE o.remind_at <= ? AND o.escalate_at > ? AND NOT EXISTS (SELECT 1 FROM approval_notice n
          WHERE n.facility_order_id = o.id AND n.round = o.round AND n.step = o.step AND n.kind = 'reminder')
      LIMIT 1000`,
    [now, now, now, now],
  )
}

/**
 * Tells once that a step runs late: its officers at half time; at three quarters the next role, which may take the step from then on,
 * and the regional office. A notice is no event: an officer who has the order open may go on.
 */
export async function tellLateStep(
  container: MedusaContainer,
  late: UntoldStep,
  now: Date,
): Promise<boolean> {
  return database(container).transaction(async (trx) => {
    const order = await container.resolve<FacilityOrderService>('facility_order').lock(late.id, trx)
    const since = late.kind === 'reminder' ? order?.remind_at : order?.escalate_at
    if (!order?.step_role || !since || since > now) return false
    const escalated_to = late.kind === 'escalation' ? roleAbove(order.step_role) : null
    const told = await row(
      trx,
      `INSERT INTO approval_notice (facility_order_id, round, step, kind, role, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING RETURNING 1`,
      [
        order.id,
        order.round,
        order.step,
        late.kind,
        late.kind === 'reminder' ? order.step_role : escalated_to,
        now,
      ],
    )
    if (!told) return false
    await mailOfficers(
      container,
      { kind: late.kind, facility_order_id: order.id, step_role: order.step_role, escalated_to, now },
      trx,
    )
    if (escalated_to) await trx('facility_order').where({ id: order.id }).update({ escalated_to })
    return true
  })
}
