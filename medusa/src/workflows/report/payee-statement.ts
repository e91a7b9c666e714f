import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { COOPERATIVE_OF_POSTING, PAYEE_JOINS } from '../payout/payee-of-posting'
import type { ReportColumn, ReportPeriod } from './report'
import type { PageRequest, ReportPage, ReportSummary } from './report-definition'

/** Whose statement, from which accounts, of one facility's book or (null) of all of them. */
export interface StatementOf {
  sql: Sql
  period: ReportPeriod
  /** Codes of the accounts that owe the payee. */
  accounts: readonly string[]
  facility_id: string | null
  /** Null: everybody whom the accounts owe, as one. */
  cooperative_id: string | null
}

export const STATEMENT_COLUMNS: readonly ReportColumn[] = [
  { key: 'on', label: 'Tanggal', kind: 'day' },
  { key: 'description', label: 'Uraian', kind: 'text' },
  { key: 'reference', label: 'Bukti', kind: 'code' },
  { key: 'kind', label: 'Untuk', kind: 'text' },
  { key: 'owed', label: 'Menjadi hak', kind: 'rupiah' },
  { key: 'paid', label: 'Berkurang', kind: 'rupiah' },
  { key: 'balance', label: 'Saldo', kind: 'rupiah' },
]

/** The same where lines of several facilities stand together. */
export const COOPERATIVE_STATEMENT_COLUMNS: readonly ReportColumn[] = STATEMENT_COLUMNS.flatMap((column) =>
  column.key === 'description' ? [{ key: 'facility', label: 'UPT', kind: 'text' }, column] : [column],
)

interface StatementRow {
  on: string
  facility: string
  description: string
  reference: string | null
  kind: string
  amount: string
  is_owed: boolean
  /** The cursor after it. */
  place: string
}

/* Each side of each posting on the accounts, with the cooperative it concerns. */
const MOVED = `WITH account AS (
    SELECT a.id, a.name, a.facility_id FROM ledger_account a WHERE a.code = ANY (?::text[]) AND (?::text IS NULL OR a.facility_id = ?)),
  side AS (
    SELECT p.*, a.name AS account_name, true AS is_owed FROM account a JOIN ledger_posting p ON p.credit_account_id = a.id
    UNION ALL
    SELECT p.*, a.name, false FROM account a JOIN ledger_posting p ON p.debit_account_id = a.id),
  moved AS (
    SELECT p.facility_id, p.effective_on, p.seq, p.line_no, p.is_owed, p.amount, p.account_name, p.memo AS line_memo, t.memo, t.relates_on,
           t.document_reference, o.number, ${COOPERATIVE_OF_POSTING} AS cooperative_id
      FROM side p ${PAYEE_JOINS}
     WHERE p.effective_on <= ?::date),
  mine AS (SELECT * FROM moved WHERE ?::text IS NULL OR cooperative_id = ?)`

const bindingsOf = ({ accounts, facility_id, cooperative_id, period }: StatementOf) => [
  accounts,
  facility_id,
  facility_id,
  period.to,
  cooperative_id,
  cooperative_id,
]

// The order of the lines: a posting between two of the accounts is owed first and paid after.
const ORDER = 'm.effective_on, m.facility_id, m.seq, m.line_no, CASE WHEN m.is_owed THEN 0 ELSE 1 END'

/** The day, facility, number, line and side of a line. */
const CURSOR = /^(\d{4}-\d\d-\d\d)_(\d{1,18})_(\d{1,9})_([01])_(.+)$/

type Cursor = readonly [on: string, facility_id: string, seq: string, line_no: string, side: string]

function cursorOf(after: string | undefined): Cursor | undefined {
  const found = CURSOR.exec(after ?? '')
  return found ? [found[1]!, found[5]!, found[2]!, found[3]!, found[4]!] : undefined
}

const COMPARED = '(?::date, ?::text, ?::bigint, ?::int, ?::int)'

/** What is owed before the first line of a page. */
async function balanceAt(of: StatementOf, cursor: Cursor | undefined): Promise<Rupiah> {
  const found = await row<{ amount: string }>(
    of.sql,
    `${MOVED} SELECT coalesce(sum(CASE WHEN is_owed THEN amount ELSE -amount END), 0)::text AS amount
       FROM mine m WHERE ${cursor ? `(${ORDER}) <= ${COMPARED}` : 'm.effective_on < ?::date'}`,
    [...bindingsOf(of), ...(cursor ?? [of.period.from])],
  )
  return rupiah(found!.amount)
}

/** What the payee was owed before, what was added, what was paid or taken back, and what is owed now. */
export async function statementSummary(of: StatementOf): Promise<ReportSummary> {
  const found = await row<Record<'opening' | 'owed' | 'paid', string> & { row_count: number }>(
    of.sql,
    `${MOVED} SELECT coalesce(sum(CASE WHEN is_owed THEN amount ELSE -amount END) FILTER (WHERE effective_on < g.first), 0)::text AS opening,
            coalesce(sum(amount) FILTER (WHERE effective_on >= g.first AND is_owed), 0)::text AS owed,
            coalesce(sum(amount) FILTER (WHERE effective_on >= g.first AND NOT is_owed), 0)::text AS paid,
            (count(*) FILTER (WHERE effective_on >= g.first))::int AS row_count
       FROM (SELECT ?::date AS first) g LEFT JOIN mine ON true`,
    [...bindingsOf(of), of.period.from],
  )
  const opening = rupiah(found!.opening)
  const totals = { owed: rupiah(found!.owed), paid: rupiah(found!.paid) }
  const closing = rupiah(opening + totals.owed - totals.paid)
  return {
    row_count: found!.row_count,
    balances: { opening, closing },
    totals,
    in_words: { label: 'Saldo akhir', amount: closing },
  }
}

/** One page in the order of the books, with what is owed after each line. */
export async function statementPage(of: StatementOf, page: PageRequest): Promise<ReportPage> {
  const cursor = cursorOf(page.after)
  const found = await rows<StatementRow>(
    of.sql,
    `${MOVED} SELECT m.effective_on::text AS on, f.name AS facility, concat_ws(' — ', m.memo, m.line_memo, 'untuk tanggal ' || to_char(m.relates_on, 'DD-MM-YYYY')) AS description,
            coalesce(m.number, m.document_reference) AS reference, m.account_name AS kind, m.amount::text AS amount, m.is_owed,
            concat_ws('_', m.effective_on, m.seq, m.line_no, CASE WHEN m.is_owed THEN 0 ELSE 1 END, m.facility_id) AS place
       FROM mine m JOIN facility f ON f.id = m.facility_id
      WHERE m.effective_on >= ?::date ${cursor ? `AND (${ORDER}) > ${COMPARED}` : ''}
      ORDER BY ${ORDER} LIMIT ?`,
    [...bindingsOf(of), of.period.from, ...(cursor ?? []), page.limit + 1],
  )
  let balance = cursor && page.carried !== undefined ? page.carried : await balanceAt(of, cursor)
  const shown = found.slice(0, page.limit)
  const lines = shown.map(({ amount, is_owed, place: _, ...line }) => {
    const moved = rupiah(amount)
    balance = rupiah(is_owed ? balance + moved : balance - moved)
    return { ...line, owed: is_owed ? moved : null, paid: is_owed ? null : moved, balance }
  })
  const next = found.length > page.limit ? (shown.at(-1)?.place ?? null) : null
  return { rows: lines, next, carried: balance }
}
