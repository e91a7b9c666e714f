import { generateEntityId } from '@medusajs/framework/utils'
import type { ApprovalStepRule } from '../../contract/approval-rule'
import { row, rows, type Sql } from '../../database/sql'
import { LADDER } from './chain'

/** A version of a facility's approval rules; never changed. */
export interface ApprovalRule {
  id: string
  facility_id: string
  version: number
  steps: ApprovalStepRule[]
  is_small_office: boolean
  bulk_limit_rupiah: string
  note: string
  /** Staff id; null for the rule every facility begins with. */
  adopted_by: string | null
  adopted_at: Date
}

export interface NewApprovalRule {
  facility_id: string
  steps: readonly ApprovalStepRule[]
  is_small_office: boolean
  bulk_limit_rupiah: number
  note: string
  adopted_by: string
  adopted_at: Date
}

/** Every version of a facility's rules, newest first, with the title of who adopted it. */
export function rulesOf(
  sql: Sql,
  facility_id: string,
): Promise<(ApprovalRule & { adopter: string | null })[]> {
  return rows(
    sql,
    `SELECT r.*, s.display_name AS adopter FROM approval_rule r LEFT JOIN staff s ON s.id = r.adopted_by
      WHERE r.facility_id = ? ORDER BY r.version DESC`,
    [facility_id],
  )
}

/** Writes the version after `expected_version`; null when another one stands there already. */
export async function addRule(
  sql: Sql,
  rule: NewApprovalRule,
  expected_version: number,
): Promise<string | null> {
  const added = await row<{ id: string }>(
    sql,
    `INSERT INTO approval_rule (id, facility_id, version, steps, is_small_office, bulk_limit_rupiah, note, adopted_by, adopted_at)
      SELECT ?, facility_id, max(version) + 1, ?::jsonb, ?, ?, ?, ?, ? FROM approval_rule WHERE facility_id = ?
        GROUP BY facility_id HAVING max(version) = ?
      ON CONFLICT (facility_id, version) DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, 'aprule'),
      JSON.stringify(inOrder(rule.steps)),
      rule.is_small_office,
      rule.bulk_limit_rupiah,
      rule.note,
      rule.adopted_by,
      rule.adopted_at,
      rule.facility_id,
      expected_version,
    ],
  )
  return added?.id ?? null
}

/** Steps as they are decided, lowest role first; vetoes after them. */
function inOrder(steps: readonly ApprovalStepRule[]): ApprovalStepRule[] {
  const ladder: readonly string[] = LADDER
  const place = ({ role }: ApprovalStepRule) => (ladder.includes(role) ? ladder.indexOf(role) : ladder.length)
  return [...steps].sort((a, b) => place(a) - place(b))
}
