import { markReconciled } from '../../../../contract/reconciliation'
import { handle } from '../../../../http/handle'
import type TreasuryService from '../../../../modules/treasury/service'

export const POST = handle(markReconciled, async ({ body, staff, container, now }) => ({
  reconciled: await container.resolve<TreasuryService>('treasury').markReconciled({
    facility_id: staff.organisation_id,
    deposit_ids: body.deposit_ids,
    by: staff.staff_id,
    at: now,
  }),
}))
