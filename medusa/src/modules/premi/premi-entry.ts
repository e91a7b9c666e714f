import { generateEntityId } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'

export type PremiKind = 'ALLOCATED' | 'TAKEN_BACK' | 'PAID' | 'RETURNED'

/** What changes a maker's balance. */
export interface NewPremiEntry {
  maker_id: string
  kind: PremiKind
  settlement_id: string | null
  allocation_id: string | null
  payout_id: string | null
  /** Below zero when it is taken back or paid. */
  amount_rupiah: Rupiah
}

export interface PremiWriter {
  facility_id: string
  entered_on: string
  recorded_by: string
  recorded_at: Date
}

/** Waits until nobody else writes premi of the facility, and keeps others waiting until the transaction ends. */
export async function lockPremi(facility_id: string, sql: Sql): Promise<void> {
  await rows(sql, 'SELECT premi_lock(?)', [facility_id])
}

/** Writes entries; settlements, payouts and balances are checked by the database. Needs a transaction. */
export async function insertEntries(
  entries: readonly NewPremiEntry[],
  { facility_id, entered_on, recorded_by, recorded_at }: PremiWriter,
  sql: Sql,
): Promise<void> {
  // A statement takes at most 65,535 bindings.
  for (let from = 0; from < entries.length; from += 1000) {
    const part = entries.slice(from, from + 1000)
    await rows(
      sql,
      `INSERT INTO premi_entry (id, facility_id, maker_id, kind, settlement_id, allocation_id, payout_id, amount_rupiah, entered_on,
         recorded_by, recorded_at)
       VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::date, ?, ?)').join(', ')}`,
      part.flatMap((entry) => [
        generateEntityId(undefined, 'prme'),
        facility_id,
        entry.maker_id,
        entry.kind,
        entry.settlement_id,
        entry.allocation_id,
        entry.payout_id,
        String(entry.amount_rupiah),
        entered_on,
        recorded_by,
        recorded_at,
      ]),
    )
  }
}

/** What was allocated of one settlement and not taken back. */
export async function allocatedOf(
  settlement_id: string,
  sql: Sql,
): Promise<{ maker_id: string; amount_rupiah: Rupiah }[]> {
  const found = await rows<{ maker_id: string; amount_rupiah: string }>(
    sql,
    `SELECT maker_id, sum(amount_rupiah)::text AS amount_rupiah FROM premi_entry WHERE settlement_id = ?
      GROUP BY maker_id HAVING sum(amount_rupiah) <> 0 ORDER BY maker_id`,
    [settlement_id],
  )
  return found.map((each) => ({ ...each, amount_rupiah: rupiah(each.amount_rupiah) }))
}

/** What a payout pays to each maker. */
export async function insertPayoutLines(
  payout_id: string,
  facility_id: string,
  lines: readonly { maker_id: string; amount_rupiah: Rupiah }[],
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `INSERT INTO premi_payout_line (payout_id, facility_id, maker_id, amount_rupiah)
     VALUES ${lines.map(() => '(?, ?, ?, ?::bigint)').join(', ')}`,
    lines.flatMap((line) => [payout_id, facility_id, line.maker_id, String(line.amount_rupiah)]),
  )
}

/** One code in a payout of premi. */
export interface PremiPayoutLine {
  payout_id: string
  maker_id: string
  code: string
  amount_rupiah: Rupiah
}

/** The lines of payouts, by code. */
export async function payoutLines(payout_ids: readonly string[], sql: Sql): Promise<PremiPayoutLine[]> {
  const found = await rows<Omit<PremiPayoutLine, 'amount_rupiah'> & { amount_rupiah: string }>(
    sql,
    `SELECT l.payout_id, l.maker_id, m.code, l.amount_rupiah::text AS amount_rupiah
       FROM premi_payout_line l JOIN maker m ON m.id = l.maker_id WHERE l.payout_id = ANY(?::text[]) ORDER BY m.code`,
    [payout_ids],
  )
  return found.map((line) => ({ ...line, amount_rupiah: rupiah(line.amount_rupiah) }))
}
