import { row, rows, type Sql } from '../../database/sql'

/** A closing of one or more whole months. */
export interface ClosedPeriod {
  id: string
  starts_on: string
  ends_on: string
  closed_at: Date
  /** The head of the chain when the months were closed. */
  last_seq: number
  last_hash: string
}

/** What is closed, newest first. */
export async function listPeriods(facility_id: string, sql: Sql): Promise<ClosedPeriod[]> {
  const found = await rows<ClosedPeriod>(
    sql,
    `SELECT id, starts_on::text AS starts_on, ends_on::text AS ends_on, closed_at, last_seq::text AS last_seq, last_hash
       FROM ledger_period WHERE facility_id = ? ORDER BY starts_on DESC`,
    [facility_id],
  )
  return found.map((period) => ({ ...period, last_seq: Number(period.last_seq) }))
}

/** The month after the last closing, or the month of the first transaction; null while the book is empty. */
export async function nextPeriod(
  facility_id: string,
  sql: Sql,
): Promise<{ starts_on: string; ends_on: string } | null> {
  const found = await row<{ starts_on: string | null; ends_on: string | null }>(
    sql,
    `SELECT first::text AS starts_on, (first + interval '1 month' - interval '1 day')::date::text AS ends_on
       FROM (SELECT coalesce((SELECT max(ends_on) + 1 FROM ledger_period WHERE facility_id = ?),
               date_trunc('month', (SELECT min(effective_on) FROM ledger_transaction WHERE facility_id = ?))::date) AS first) next`,
    [facility_id, facility_id],
  )
  return found?.starts_on && found.ends_on ? { starts_on: found.starts_on, ends_on: found.ends_on } : null
}
