import { previewAllocation } from '../../../../../contract/premi'
import { handle } from '../../../../../http/handle'
import { allocationPreview } from '../../../../../workflows/premi/show-premi'

export const GET = handle(previewAllocation, ({ query, staff, container, now }) =>
  allocationPreview(container, { facility_id: staff.organisation_id, month: query.month, now }),
)
