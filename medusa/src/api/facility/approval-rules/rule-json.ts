import type { ApprovalRuleShape } from '../../../contract/approval-rule'
import type { ApprovalRule } from '../../../modules/approval/service'
import { rupiah, rupiahToJson } from '../../../money/rupiah'

/** A version of the rules as the API answers it. */
export function ruleJson(rule: ApprovalRule & { adopter: string | null }): ApprovalRuleShape {
  return {
    version: rule.version,
    steps: rule.steps,
    is_small_office: rule.is_small_office,
    bulk_limit_rupiah: rupiahToJson(rupiah(rule.bulk_limit_rupiah)),
    note: rule.note,
    adopted_by: rule.adopter,
    adopted_at: rule.adopted_at.toISOString(),
  }
}
