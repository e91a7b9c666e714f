import { type DepositRuleShape, listDepositRules, recordDepositRule } from '../../../contract/deposit-rule'
import { handle } from '../../../http/handle'
import type { DepositRule } from '../../../modules/treasury/deposit/deposit-rule'
import { depositRules, recordDepositRule as record } from '../../../workflows/deposit/deposit-rules'

export const GET = handle(listDepositRules, async ({ staff, container, now }) => {
  const { rules, in_force, examples } = await depositRules(container, staff.organisation_id, now)
  return {
    rules: rules.map(ruleJson),
    version_in_force: in_force?.version ?? null,
    examples: examples.map((example) => ({ ...example, received_at: example.received_at.toISOString() })),
  }
})

export const POST = handle(recordDepositRule, async ({ body, staff, container, now }) => {
  const rule = await record(container, { staff, rule: body, now })
  return { rule: ruleJson(rule) }
})

function ruleJson({
  id: _id,
  facility_id: _facility,
  recorded_by: _by,
  ...rule
}: DepositRule): DepositRuleShape {
  return { ...rule, recorded_at: rule.recorded_at.toISOString() }
}
