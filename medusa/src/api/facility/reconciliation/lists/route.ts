import { takeTreasuryList } from '../../../../contract/reconciliation'
import { handle } from '../../../../http/handle'
import { takeTreasuryList as take } from '../../../../workflows/deposit/reconcile'

export const POST = handle(takeTreasuryList, ({ body, staff, container, now }) =>
  take(container, { facility_id: staff.organisation_id, csv: body.csv, actor: staff.staff_id, now }),
)
