import { markReconciled } from '../../../../contract/reconciliation'
import { handle } from '../../../../http/handle'
import { markAsListed } from '../../../../workflows/deposit/reconcile'

export const POST = handle(markReconciled, async ({ body, staff, container, now }) => ({
  reconciled: await markAsListed(container, {
    facility_id: staff.organisation_id,
    deposit_ids: body.deposit_ids,
    actor: staff.staff_id,
    now,
  }),
}))
