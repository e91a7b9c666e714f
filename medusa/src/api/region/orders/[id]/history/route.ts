import { readApprovalHistoryOfRegion as contract } from '../../../../../contract/approval'
import { handle } from '../../../../../http/handle'
import { readApprovalHistory } from '../../../../../workflows/approval/read-approval-history'

/** The same record for the regional office, of its own facilities only. */
export const GET = handle(contract, async ({ params, container, staff }) => ({
  history: await readApprovalHistory(container, params.id, { region_office_id: staff.organisation_id }),
}))
