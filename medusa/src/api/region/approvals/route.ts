import { readRegionApprovals } from '../../../contract/approval-report'
import { handle } from '../../../http/handle'
import { regionApprovals } from '../../../workflows/approval/region-approvals'

/** How late the approvals of the facilities of the caller's regional office run. */
export const GET = handle(readRegionApprovals, async ({ container, staff, now }) =>
  regionApprovals(container, staff.organisation_id, now),
)
