import { row, type Sql } from '../../database/sql'
import type { StaffScope } from '../../http/staff-scope'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { TransitionFacts } from '../../modules/facility-order/transitions'
import { type ApprovalFacts, gatherApprovalFacts } from '../approval/gather-approval-facts'

/** What the guards look at, and in which capacity the caller would decide. */
export type OrderFacts = TransitionFacts & Pick<ApprovalFacts, 'capacity'>

interface Brought {
  now: Date
  mover: { kind: 'staff'; scope: StaffScope } | { kind: 'buyer' | 'system' }
  reason_code?: string | undefined
  pickup_code?: string | undefined
  courier?: string | undefined
  tracking_number?: string | undefined
}

/** Everything the guards of the transition table look at, read in two statements. */
export async function gatherFacts(order: FacilityOrder, brought: Brought, sql: Sql): Promise<OrderFacts> {
  const person = brought.mover.kind === 'staff' ? brought.mover.scope : null
  const found = await row<{
    is_paid: boolean
    is_accepted: boolean
    settlement_is_due: boolean
    made_refund_due: boolean
  }>(
    sql,
    `SELECT
        EXISTS (SELECT 1 FROM payment_request WHERE facility_order_id = o.id AND state = 'paid') AS is_paid,
        -- Accepted in full: what the cooperative counted short must be brought along and counted again before it is shipped.
        EXISTS (SELECT 1 FROM hand_over h WHERE h.facility_order_id = o.id AND h.accepted_at IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM hand_over_line hl WHERE hl.hand_over_id = h.id AND hl.quantity_accepted IS DISTINCT FROM hl.quantity_handed)) AS is_accepted,
        -- By the frozen scheme: at once for ON_PAYMENT and ON_HANDOVER (goods have left by then), else when the return window closed.
        coalesce((SELECT s.settlement_trigger <> 'ON_RETURN_WINDOW_CLOSED' OR
            (SELECT max(e.at) FROM facility_order_event e WHERE e.facility_order_id = o.id AND e.to_state IN ('delivered', 'picked_up'))
              + make_interval(days => s.return_window_days) <= ?::timestamptz
          FROM split_scheme s WHERE s.id = coalesce(o.scheme_id,
            (SELECT x.scheme_id FROM standing_settlement x WHERE x.facility_order_id = o.id))), false) AS settlement_is_due,
        EXISTS (SELECT 1 FROM facility_order_event e WHERE e.facility_order_id = o.id AND e.to_state = 'refund_due'
          AND e.staff_id = ?::text) AS made_refund_due
      FROM facility_order o WHERE o.id = ?`,
    [brought.now, person?.staff_id ?? null, order.id],
  )
  return {
    ...(await gatherApprovalFacts(order, person, brought.now, sql)),
    is_paid: found?.is_paid ?? false,
    is_accepted: found?.is_accepted ?? false,
    settlement_is_due: found?.settlement_is_due ?? false,
    made_refund_due: found?.made_refund_due ?? false,
    method: order.method,
    is_overdue: order.due_at !== null && order.due_at < brought.now,
    has_cooperative: order.cooperative_id !== null,
    has_reason: Boolean(brought.reason_code),
    pickup_code_matches: brought.pickup_code ? normalise(brought.pickup_code) === order.pickup_code : null,
    has_tracking: Boolean(brought.courier && brought.tracking_number),
  }
}

function normalise(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
