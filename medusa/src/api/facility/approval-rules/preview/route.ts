import { previewApprovalRule } from '../../../../contract/approval-rule'
import { handle } from '../../../../http/handle'
import { previewRule } from '../../../../workflows/approval/preview-rule'

/** Tries rules on the orders of the last weeks. */
export const POST = handle(previewApprovalRule, ({ body, staff, container, now }) =>
  previewRule(container, { facility_id: staff.organisation_id, steps: body.steps, now }),
)
