import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { ApprovalStepRule } from '../../contract/approval-rule'
import { row, type Sql } from '../../database/sql'
import { DEFAULT_BULK_LIMIT_RUPIAH, DEFAULT_STEPS } from './chain'

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

/** What approval follows: rules in versions, calendars, substitutes. */
export default class ApprovalService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** The rule in force at an instant. A facility without one gets the default, and a class III is a small office (domain.md 2.4). */
  async ruleInForce(facility_id: string, at: Date, sql: Sql = this.pg): Promise<ApprovalRule> {
    const inForce = () =>
      row<ApprovalRule>(
        sql,
        `SELECT * FROM approval_rule WHERE facility_id = ? AND (adopted_at <= ? OR version = 1) ORDER BY version DESC LIMIT 1`,
        [facility_id, at],
      )
    const found = await inForce()
    if (found) return found
    await sql.raw(
      `INSERT INTO approval_rule (id, facility_id, version, steps, is_small_office, bulk_limit_rupiah, note, adopted_at)
        SELECT ?, id, 1, ?, coalesce(class LIKE 'III%', false), ?, 'Aturan bawaan', created_at FROM facility WHERE id = ?
        ON CONFLICT (facility_id, version) DO NOTHING`,
      [
        generateEntityId(undefined, 'aprule'),
        JSON.stringify(DEFAULT_STEPS),
        DEFAULT_BULK_LIMIT_RUPIAH,
        facility_id,
      ],
    )
    const made = await inForce()
    if (!made) throw new Error(`facility ${facility_id} is gone`)
    return made
  }

  /** A rule by its id, for a chain that was made from it. */
  async rule(id: string, sql: Sql = this.pg): Promise<ApprovalRule> {
    const found = await row<ApprovalRule>(sql, `SELECT * FROM approval_rule WHERE id = ?`, [id])
    if (!found) throw new Error(`approval rule ${id} is gone`)
    return found
  }
}
