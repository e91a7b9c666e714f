import { missingGuards } from '../../database/missing-guards'
import { rows, type Sql } from '../../database/sql'
import { ledgerGuards } from './guards'
import { journalChecks } from './verify-journals'
import { postingChecks } from './verify-postings'

/** Something that must not be: which rule, in which book, which row, and what was found. */
export interface LedgerViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** Runs every check over one book or all of them. */
export async function violations(facility_id: string | undefined, sql: Sql): Promise<LedgerViolation[]> {
  const found: LedgerViolation[] = []
  for (const [rule, query] of Object.entries({ ...postingChecks, ...journalChecks })) {
    const condition = facility_id === undefined ? '' : 'WHERE facility_id = ?'
    const bindings = facility_id === undefined ? [] : [facility_id]
    const broken = await rows<Omit<LedgerViolation, 'rule'>>(
      sql,
      `SELECT * FROM (${query}) v ${condition}`,
      bindings,
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return [...found, ...(await missingGuards(ledgerGuards, sql))]
}
