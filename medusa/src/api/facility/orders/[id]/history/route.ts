import { readApprovalHistory as contract } from '../../../../../contract/approval'
import { handle } from '../../../../../http/handle'
import { readApprovalHistory } from '../../../../../workflows/approval/read-approval-history'

/** Everything that happened in the approval of one order of the caller's facility. */
export const GET = handle(contract, async ({ params, container, staff }) => ({
  history: await readApprovalHistory(container, params.id, { facility_id: staff.organisation_id }),
}))
