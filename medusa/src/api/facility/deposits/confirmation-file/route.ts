import { readConfirmationFile } from '../../../../contract/deposit-paper'
import { handle } from '../../../../http/handle'
import { confirmationFile } from '../../../../workflows/deposit/reconcile'

export const GET = handle(readConfirmationFile, ({ query, staff, container, now }) =>
  confirmationFile(container, staff.organisation_id, query.month, now),
)
