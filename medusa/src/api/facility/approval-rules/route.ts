import { adoptApprovalRule, listApprovalRules } from '../../../contract/approval-rule'
import { handle } from '../../../http/handle'
import { notFound } from '../../../http/refusal'
import { holdsOwn } from '../../../http/staff-scope'
import type ApprovalService from '../../../modules/approval/service'
import { adoptRule, mayBeSmallOffice } from '../../../workflows/approval/adopt-rule'
import { ruleJson } from './rule-json'

export const GET = handle(listApprovalRules, async ({ staff, container, now }) => {
  const rules = await container.resolve<ApprovalService>('approval').rules(staff.organisation_id, now)
  return {
    rules: rules.map(ruleJson),
    may_be_small_office: await mayBeSmallOffice(container, staff.organisation_id),
    may_adopt: holdsOwn('head', staff),
  }
})

export const POST = handle(adoptApprovalRule, async ({ body, staff, container, now }) => {
  await adoptRule(container, { staff, rule: body, now })
  const [newest] = await container.resolve<ApprovalService>('approval').rules(staff.organisation_id, now)
  return { rule: newest ? ruleJson(newest) : notFound('Aturan') }
})
