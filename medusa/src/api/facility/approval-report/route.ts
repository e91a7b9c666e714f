import { readApprovalReport } from '../../../contract/approval-report'
import { handle } from '../../../http/handle'
import { approvalReport } from '../../../workflows/approval/approval-report'

/** What was decided in the name of the caller's facility in a month, and where steps run late. */
export const GET = handle(readApprovalReport, async ({ container, staff, query, now }) => ({
  report: await approvalReport(container, { facility_id: staff.organisation_id, ...query, now }),
}))
