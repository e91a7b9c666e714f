import { row, rows } from '../../database/sql'
import type { AccountKind } from '../../modules/ledger/chart-of-accounts'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { accountMovements, asItGrows } from './account-movements'
import type { ReportColumn, ReportRow } from './report'
import type { PageRequest, ReportPage, ReportRequest, ReportSource, ReportSummary } from './report-definition'

/** The columns of a book of one account. */
export const BOOK_COLUMNS: readonly ReportColumn[] = [
  { key: 'on', label: 'Tanggal', kind: 'day' },
  { key: 'number', label: 'Nomor', kind: 'code' },
  { key: 'description', label: 'Uraian', kind: 'text' },
  { key: 'other_account', label: 'Akun lawan', kind: 'code' },
  { key: 'reference', label: 'Bukti', kind: 'code' },
  { key: 'debit', label: 'Debit', kind: 'rupiah' },
  { key: 'credit', label: 'Kredit', kind: 'rupiah' },
  { key: 'balance', label: 'Saldo', kind: 'rupiah' },
]

export interface BookAccount {
  id: string
  code: string
  name: string
  kind: AccountKind
}

/** An account of a facility's book; none while the book is not open. */
export function bookAccount(
  { sql, organisation_id }: ReportSource,
  code: string,
): Promise<BookAccount | undefined> {
  return row<BookAccount>(
    sql,
    'SELECT id, code, name, kind FROM ledger_account WHERE facility_id = ? AND code = ?',
    [organisation_id, code],
  )
}

/** How many lines the account has in the period: what a progress bar counts to. */
async function countLines(account: BookAccount, { sql, period }: ReportRequest): Promise<number> {
  // In the order of the account's index, so that it alone is read: most of a busy month is of one account, and its rows are wide.
  const side = (column: string) =>
    `(SELECT count(*) FROM (SELECT effective_on FROM ledger_posting WHERE ${column} = ? AND effective_on BETWEEN ?::date AND ?::date
       ORDER BY effective_on, seq, line_no) lines)`
  const bindings = [account.id, period.from, period.to]
  const found = await row<{ lines: number }>(
    sql,
    `SELECT (${side('debit_account_id')} + ${side('credit_account_id')})::int AS lines`,
    [...bindings, ...bindings],
  )
  return found!.lines
}

/** The figures of a book of one account. */
export async function bookSummary(
  account: BookAccount | undefined,
  request: ReportRequest,
): Promise<ReportSummary> {
  const nothing = rupiah(0)
  const moved = account && (await accountMovements(request)).find(({ code }) => code === account.code)
  const { opening, closing, debit, credit } = moved ?? {
    opening: nothing,
    closing: nothing,
    debit: nothing,
    credit: nothing,
  }
  return {
    row_count: account ? await countLines(account, request) : 0,
    balances: { opening, closing },
    totals: { debit, credit },
    in_words: { label: 'Saldo akhir', amount: closing },
  }
}

/** What a line says of its transaction `t` and posting `p`; a late fact says which day it is about. */
export const DESCRIPTION = `concat_ws(' — ', t.memo, p.memo, 'untuk tanggal ' || to_char(t.relates_on, 'DD-MM-YYYY'))`

interface LineRow {
  on: string
  seq: string
  line_no: number
  description: string
  other_account: string
  reference: string | null
  amount: string
  is_debit: boolean
}

/** One page of a book of one account in order of day, number and line, with the running balance. A late fact says which day it is about. */
export async function bookPage(
  account: BookAccount | undefined,
  request: ReportRequest,
  page: PageRequest,
): Promise<ReportPage> {
  if (!account) return { rows: [], next: null }
  const cursor = /^(\d{4}-\d\d-\d\d)_(\d{1,18})_(\d{1,9})$/.exec(page.after ?? '')?.slice(1)
  const found = await readLines(account, request, cursor, page.limit + 1)
  let balance =
    cursor && page.carried !== undefined ? page.carried : await balanceAt(account, request, cursor)
  const shown = found.slice(0, page.limit).map((line): ReportRow => {
    const amount = rupiah(line.amount)
    balance = rupiah(balance + asItGrows(account, line.is_debit ? amount : -amount))
    const { on, seq: number, description, other_account, reference, is_debit } = line
    const sides = { debit: is_debit ? amount : null, credit: is_debit ? null : amount }
    return { on, number, description, other_account, reference, ...sides, balance }
  })
  const last = found[shown.length - 1]
  const next = found.length > page.limit && last ? `${last.on}_${last.seq}_${last.line_no}` : null
  return { rows: shown, next, carried: balance }
}

// Each half of the union walks its own index in the page's order, so that the limit stops both early.
function readLines(
  account: BookAccount,
  { sql, period }: ReportRequest,
  cursor: string[] | undefined,
  limit: number,
): Promise<LineRow[]> {
  const after = cursor ? 'AND (effective_on, seq, line_no) > (?::date, ?::bigint, ?::int)' : ''
  const half = (column: string, is_debit: boolean) =>
    `(SELECT *, ${is_debit} AS is_debit FROM ledger_posting
       WHERE ${column} = ? AND effective_on BETWEEN ?::date AND ?::date ${after}
       ORDER BY effective_on, seq, line_no LIMIT ?)`
  const bindings = [account.id, period.from, period.to, ...(cursor ?? []), limit]
  return rows<LineRow>(
    sql,
    `SELECT p.effective_on::text AS on, p.seq::text AS seq, p.line_no, p.amount::text AS amount, p.is_debit,
            ${DESCRIPTION} AS description, other.code AS other_account,
            coalesce(t.document_reference, o.number) AS reference
       FROM (SELECT * FROM (${half('debit_account_id', true)} UNION ALL ${half('credit_account_id', false)}) halves
              ORDER BY effective_on, seq, line_no LIMIT ?) p
       JOIN ledger_transaction t ON t.id = p.transaction_id
       JOIN ledger_account other ON other.id = CASE WHEN p.is_debit THEN p.credit_account_id ELSE p.debit_account_id END
       LEFT JOIN facility_order o ON o.id = coalesce(p.facility_order_id, t.facility_order_id)
      ORDER BY p.effective_on, p.seq, p.line_no`,
    [...bindings, ...bindings, limit],
  )
}

/** The balance before the first line of a page: days before it from the cached totals, the rest of its own day from the postings. */
async function balanceAt(
  account: BookAccount,
  { sql, organisation_id, period }: ReportRequest,
  cursor: string[] | undefined,
): Promise<Rupiah> {
  const from = cursor?.[0] ?? period.from
  const movements = await accountMovements({ sql, organisation_id, period: { from, to: from, label: from } })
  const opening = movements.find(({ code }) => code === account.code)?.opening ?? rupiah(0)
  if (!cursor) return opening
  const side = (column: string) =>
    `(SELECT coalesce(sum(amount), 0) FROM ledger_posting
       WHERE ${column} = ? AND effective_on = ?::date AND (seq, line_no) <= (?::bigint, ?::int))`
  const bindings = [account.id, ...cursor]
  const found = await row<{ moved: string }>(
    sql,
    `SELECT (${side('debit_account_id')} - ${side('credit_account_id')})::text AS moved`,
    [...bindings, ...bindings],
  )
  return rupiah(opening + asItGrows(account, BigInt(found!.moved)))
}
