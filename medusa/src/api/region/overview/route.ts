import { readRegionOverview } from '../../../contract/facility'
import { handle } from '../../../http/handle'
import { regionOverview } from '../../../workflows/facility/region-overview'

/** The facilities of the caller's regional office, in counts. */
export const GET = handle(readRegionOverview, async ({ container, staff }) =>
  regionOverview(container, staff.organisation_id),
)
