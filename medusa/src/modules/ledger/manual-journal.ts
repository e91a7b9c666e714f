import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { refusing } from './ledger-refusal'

/** One posting of a manual journal, by account codes. */
export interface ManualLine {
  debit: string
  credit: string
  amount: Rupiah
  memo: string | null
  /** Of a reversal: the line of the original that it takes back. */
  line_no: number | null
}

/** What the treasurer prepares. */
export interface NewManualJournal {
  facility_id: string
  kind: 'journal' | 'reversal'
  effective_on: string
  memo: string
  document_reference: string
  lines: readonly ManualLine[]
  reverses_id: string | null
  prepared_by: string
  prepared_at: Date
}

export interface ManualJournal extends Omit<NewManualJournal, 'lines'> {
  id: string
  lines: ManualLine[]
  /** Number in the book of what it takes back, and of what it was booked as. */
  reverses_seq: number | null
  seq: number | null
  state: 'waiting' | 'booked' | 'refused'
  approved_by: string | null
  approved_at: Date | null
  refused_at: Date | null
  refusal_reason: string | null
}

/** Who approved a journal, and as what it was booked. */
export interface ManualBooking {
  approved_by: string
  approved_at: Date
  ledger_transaction_id: string
}

/** Who refused a journal, or took it back, and why. */
export interface ManualRefusal {
  refused_by: string
  refused_at: Date
  reason: string
}

type JournalRow = Omit<ManualJournal, 'lines' | 'reverses_seq' | 'seq'> & {
  lines: (Omit<ManualLine, 'amount'> & { amount: string })[]
  reverses_seq: string | null
  seq: string | null
}

const COLUMNS = `j.id, j.facility_id, j.kind, j.effective_on::text AS effective_on, j.memo, j.document_reference, j.reverses_id,
  (SELECT jsonb_agg(line || jsonb_build_object('amount', line ->> 'amount')) FROM jsonb_array_elements(j.lines) line) AS lines,
  j.state, j.prepared_by, j.prepared_at, j.approved_by, j.approved_at, j.refused_at, j.refusal_reason,
  (SELECT seq::text FROM ledger_transaction WHERE id = j.reverses_id) AS reverses_seq,
  (SELECT seq::text FROM ledger_transaction WHERE id = j.ledger_transaction_id) AS seq`

function journalOf({ lines, reverses_seq, seq, ...journal }: JournalRow): ManualJournal {
  return {
    ...journal,
    lines: lines.map((line) => ({ ...line, amount: rupiah(line.amount) })),
    reverses_seq: reverses_seq === null ? null : Number(reverses_seq),
    seq: seq === null ? null : Number(seq),
  }
}

/** Keeps a journal that waits for approval; gives its id. */
export async function insertManualJournal(journal: NewManualJournal, sql: Sql): Promise<string> {
  const id = generateEntityId(undefined, 'mjrn')
  // Amounts go into JSON as numbers; the largest that a form takes is far below what a double holds exactly.
  const lines = JSON.stringify(journal.lines.map((line) => ({ ...line, amount: Number(line.amount) })))
  await refusing(() =>
    rows(
      sql,
      `INSERT INTO manual_journal (id, facility_id, kind, effective_on, memo, document_reference, lines, reverses_id, prepared_by, prepared_at)
       VALUES (?, ?, ?, ?::date, ?, ?, ?::jsonb, ?, ?, ?)`,
      [
        id,
        journal.facility_id,
        journal.kind,
        journal.effective_on,
        journal.memo,
        journal.document_reference,
        lines,
        journal.reverses_id,
        journal.prepared_by,
        journal.prepared_at,
      ],
    ),
  )
  return id
}

/** One page of a facility's manual journals: those that wait first, then the newest. */
export async function listManualJournals(
  facility_id: string,
  { after, limit }: { after?: string; limit: number },
  sql: Sql,
): Promise<{ journals: ManualJournal[]; next: string | null }> {
  const order = `(CASE x.state WHEN 'waiting' THEN 1 ELSE 0 END, x.prepared_at, x.id)`
  const found = await rows<JournalRow>(
    sql,
    `SELECT ${COLUMNS} FROM manual_journal j WHERE j.facility_id = ?
        AND (?::text IS NULL OR ${order.replaceAll('x.', 'j.')} < (SELECT CASE x.state WHEN 'waiting' THEN 1 ELSE 0 END, x.prepared_at, x.id
               FROM manual_journal x WHERE x.id = ?::text))
      ORDER BY (j.state = 'waiting') DESC, j.prepared_at DESC, j.id DESC LIMIT ?`,
    [facility_id, after ?? null, after ?? null, limit + 1],
  )
  const page = found.slice(0, limit)
  return { journals: page.map(journalOf), next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** A manual journal of a facility; locked until the end of the transaction when it is to be decided. */
export async function findManualJournal(
  facility_id: string,
  id: string,
  sql: Sql,
  { is_locked = false } = {},
): Promise<ManualJournal | undefined> {
  const found = await row<JournalRow>(
    sql,
    `SELECT ${COLUMNS} FROM manual_journal j WHERE j.facility_id = ? AND j.id = ? ${is_locked ? 'FOR UPDATE' : ''}`,
    [facility_id, id],
  )
  return found && journalOf(found)
}

/** How many journals up to a day wait for a decision. */
export async function countWaiting(facility_id: string, until: string, sql: Sql): Promise<number> {
  const found = await row<{ count: number }>(
    sql,
    `SELECT count(*)::int AS count FROM manual_journal WHERE facility_id = ? AND state = 'waiting' AND effective_on <= ?::date`,
    [facility_id, until],
  )
  return found?.count ?? 0
}

/** Records who approved a journal, and as what it was booked. */
export function recordBooking(
  id: string,
  { approved_by, approved_at, ledger_transaction_id }: ManualBooking,
  sql: Sql,
): Promise<unknown> {
  return refusing(() =>
    rows(
      sql,
      `UPDATE manual_journal SET state = 'booked', approved_by = ?, approved_at = ?, ledger_transaction_id = ? WHERE id = ?`,
      [approved_by, approved_at, ledger_transaction_id, id],
    ),
  )
}

/** Records who refused a journal, or took it back, and why. */
export function recordRefusal(
  id: string,
  { refused_by, refused_at, reason }: ManualRefusal,
  sql: Sql,
): Promise<unknown> {
  return refusing(() =>
    rows(
      sql,
      `UPDATE manual_journal SET state = 'refused', refused_by = ?, refused_at = ?, refusal_reason = ? WHERE id = ?`,
      [refused_by, refused_at, reason, id],
    ),
  )
}
