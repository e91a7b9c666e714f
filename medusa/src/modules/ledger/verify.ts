import { rows, type Sql } from '../../database/sql'
import { journalChecks } from './verify-journals'
import { postingChecks } from './verify-postings'

/** Something that must not be: which rule, in which book, which row, and what was found. */
export interface LedgerViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** The guards that must stand in the database; one that is missing or switched off is itself a violation. */
const guards = [
  ...['ledger_account', 'ledger_transaction', 'ledger_posting', 'ledger_seal', 'ledger_period'].map(
    (table) => [table, `${table}_append_only`] as const,
  ),
  ['ledger_transaction', 'ledger_number'],
  ['ledger_transaction', 'ledger_check_transactions'],
  ['ledger_transaction', 'ledger_seal_transaction'],
  ['ledger_posting', 'ledger_post'],
  ['ledger_posting', 'ledger_check_postings'],
  ['ledger_seal', 'ledger_make_seal'],
  ['ledger_seal', 'ledger_check_sealed'],
  ['ledger_seal', 'ledger_count_sealed'],
  ['ledger_day_total', 'ledger_count_day'],
  ['ledger_day_total', 'ledger_day_total_stays'],
  ['ledger_period', 'ledger_close'],
  ['ledger_chart', 'ledger_chart_append_only'],
  ['manual_journal', 'manual_journal_preparation'],
  ['manual_journal', 'manual_journal_decision'],
  ['manual_journal', 'manual_journal_booking'],
  ['manual_journal', 'manual_journal_stays'],
] as const

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
  return [...found, ...(await missingGuards(sql))]
}

async function missingGuards(sql: Sql): Promise<LedgerViolation[]> {
  const standing = await rows<{ table: string; name: string }>(
    sql,
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND NOT tgisinternal
      AND tgrelid::regclass::text = ANY(?::text[])`,
    [[...new Set(guards.map(([table]) => table))]],
  )
  return guards
    .filter(([table, name]) => !standing.some((guard) => guard.table === table && guard.name === name))
    .map(([table, name]) => ({
      rule: 'guards stand',
      facility_id: null,
      subject: `${table}.${name}`,
      found: 'missing or off',
    }))
}
