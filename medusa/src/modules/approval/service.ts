import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { row, type Sql } from '../../database/sql'
import * as calendar from './calendar'
import { DEFAULT_BULK_LIMIT_RUPIAH, DEFAULT_STEPS } from './chain'
import type { HolidayYear } from './holidays/holiday-years'
import * as rules from './rules'
import * as substitutes from './substitutes'
import type { WorkingCalendar } from './working-time'

export type { ApprovalRule } from './rules'

type ApprovalRule = rules.ApprovalRule

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

  /** Every version of a facility's rules, newest first; the default is one of them. */
  async rules(facility_id: string, at: Date, sql: Sql = this.pg) {
    await this.ruleInForce(facility_id, at, sql)
    return rules.rulesOf(sql, facility_id)
  }

  /** Adopts the version after `expected_version`. Null when someone was faster: nothing is written. */
  adoptRule(
    rule: rules.NewApprovalRule,
    expected_version: number,
    sql: Sql = this.pg,
  ): Promise<string | null> {
    return rules.addRule(sql, rule, expected_version)
  }

  /** The calendar that a facility's deadlines are counted in. */
  calendarOf(facility_id: string, sql: Sql = this.pg): Promise<WorkingCalendar> {
    return calendar.calendarOf(sql, facility_id)
  }

  saveWorkingHours(facility_id: string, hours: WorkingCalendar['working_hours'], sql: Sql = this.pg) {
    return calendar.saveWorkingHours(sql, facility_id, hours)
  }

  holidaysOf(years: readonly number[], sql: Sql = this.pg) {
    return calendar.holidaysOf(sql, years)
  }

  writeHolidays(years: readonly HolidayYear[], sql: Sql = this.pg) {
    return calendar.writeHolidays(sql, years)
  }

  substitutesOf(facility_id: string, now: Date, sql: Sql = this.pg) {
    return substitutes.substitutesOf(sql, facility_id, now)
  }

  overlappingSubstitute(given: substitutes.NewSubstitute, sql: Sql = this.pg) {
    return substitutes.overlapping(sql, given)
  }

  addSubstitute(given: substitutes.NewSubstitute, sql: Sql = this.pg) {
    return substitutes.addSubstitute(sql, given)
  }

  endSubstitute(given: { facility_id: string; id: string; now: Date }, sql: Sql = this.pg) {
    return substitutes.endSubstitute(sql, given)
  }
}
