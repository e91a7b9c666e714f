import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../../database/sql'
import type { DepositTerms } from './due-date'

export interface NewDepositRule extends DepositTerms {
  facility_id: string
  /** Of the treasury's regional office (Kanwil DJPb); only of PERIODIC. */
  permit_number: string | null
  valid_from: string
  legal_basis: string
  recorded_by: string
  recorded_at: Date
}

/** A version of a facility's rule; never changed. */
export interface DepositRule extends NewDepositRule {
  id: string
  version: number
}

const COLUMNS = `id, facility_id, version, kind, cut_off, permit_number, permit_valid_until::text AS permit_valid_until, period, period_day,
  valid_from::text AS valid_from, legal_basis, recorded_by, recorded_at`

/** The rule in force on a day: of those that began, the newest version. A facility without one follows the normal rule. */
export function depositRuleOn(facility_id: string, on: string, sql: Sql): Promise<DepositRule | undefined> {
  return row<DepositRule>(
    sql,
    `SELECT ${COLUMNS} FROM deposit_rule WHERE facility_id = ? AND valid_from <= ?::date ORDER BY version DESC LIMIT 1`,
    [facility_id, on],
  )
}

/** Every version, newest first. */
export function depositRulesOf(facility_id: string, sql: Sql): Promise<DepositRule[]> {
  return rows<DepositRule>(
    sql,
    `SELECT ${COLUMNS} FROM deposit_rule WHERE facility_id = ? ORDER BY version DESC`,
    [facility_id],
  )
}

/** Records the next version; the database numbers it. */
export async function insertDepositRule(rule: NewDepositRule, sql: Sql): Promise<string> {
  const id = generateEntityId(undefined, 'drul')
  await rows(
    sql,
    `INSERT INTO deposit_rule (id, facility_id, version, kind, cut_off, permit_number, permit_valid_until, period, period_day, valid_from,
       legal_basis, recorded_by, recorded_at) VALUES (?, ?, 1, ?, ?, ?, ?::date, ?, ?, ?::date, ?, ?, ?)`,
    [
      id,
      rule.facility_id,
      rule.kind,
      rule.cut_off,
      rule.permit_number,
      rule.permit_valid_until,
      rule.period,
      rule.period_day,
      rule.valid_from,
      rule.legal_basis,
      rule.recorded_by,
      rule.recorded_at,
    ],
  )
  return id
}
