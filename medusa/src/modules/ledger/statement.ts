import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { inDirectionOf } from './balance'
import type { AccountKind } from './chart-of-accounts'
import { movementQuery } from './day-total'

/** Which part of a book to read. Days are inclusive. */
export interface StatementRequest {
  /** Account code; absent: every account. */
  account?: string
  from?: string
  to?: string
  /** The `next` of the page before. */
  after?: string
  limit: number
}

/** A posting as a book shows it. */
export interface StatementLine {
  posting_id: string
  transaction_id: string
  seq: number
  line_no: number
  effective_on: string
  /** The day it is about, when it was booked after that day's period was closed. */
  relates_on: string | null
  event: string
  /** Of the transaction. */
  memo: string
  /** Of this line alone. */
  line_memo: string | null
  document_reference: string | null
  facility_order_id: string | null
  debit: string
  debit_name: string
  credit: string
  credit_name: string
  amount: Rupiah
  /** The account's balance after this posting; null when the statement is of all accounts. */
  balance: Rupiah | null
}

export interface Statement {
  lines: StatementLine[]
  /** Balance before the first line, of a statement of one account. */
  opening: Rupiah | null
  next: string | null
}

interface Cursor {
  effective_on: string
  seq: string
  line_no: string
}

interface LineRow extends Omit<StatementLine, 'amount' | 'balance' | 'seq'> {
  seq: string
  amount: string
  signed: string
}

/** One page of a book in order of day, number and line, by keyset: the cost of a page does not grow with its number. */
export async function readStatement(
  facility_id: string,
  request: StatementRequest,
  sql: Sql,
): Promise<Statement> {
  const account = request.account ? await accountByCode(facility_id, request.account, sql) : undefined
  if (request.account && !account) return { lines: [], opening: null, next: null }
  const after = request.after ? parseCursor(request.after) : undefined
  const page = await rows<LineRow>(sql, ...pageQuery(facility_id, account?.id, request, after))
  const shown = page.slice(0, request.limit)
  const opening = account ? await openingBalance(facility_id, account, request.from, after, sql) : null
  const last = shown.at(-1)
  return {
    lines: account && opening !== null ? withBalances(shown, account, opening) : shown.map(lineOf),
    opening,
    next: page.length > request.limit && last ? `${last.effective_on}_${last.seq}_${last.line_no}` : null,
  }
}

function lineOf({ signed: _, ...line }: LineRow): StatementLine {
  return { ...line, seq: Number(line.seq), amount: rupiah(line.amount), balance: null }
}

function withBalances(page: readonly LineRow[], account: BookAccount, opening: Rupiah): StatementLine[] {
  let balance = opening
  return page.map((line) => {
    balance = rupiah(balance + inDirectionOf(account, line.signed))
    return { ...lineOf(line), balance }
  })
}

interface BookAccount {
  id: string
  kind: AccountKind
}

function accountByCode(facility_id: string, code: string, sql: Sql): Promise<BookAccount | undefined> {
  return row(sql, 'SELECT id, kind FROM ledger_account WHERE facility_id = ? AND code = ?', [
    facility_id,
    code,
  ])
}

function parseCursor(text: string): Cursor | undefined {
  const match = /^(\d{4}-\d\d-\d\d)_(\d{1,18})_(\d{1,9})$/.exec(text)
  return match ? { effective_on: match[1]!, seq: match[2]!, line_no: match[3]! } : undefined
}

// With an account, each half of the union walks its own index in the page's order, so the limit stops both early.
function pageQuery(
  facility_id: string,
  account_id: string | undefined,
  { from, to, limit }: StatementRequest,
  after: Cursor | undefined,
): [string, unknown[]] {
  const bounds = [
    from ? 'AND effective_on >= ?::date' : '',
    to ? 'AND effective_on <= ?::date' : '',
    after ? 'AND (effective_on, seq, line_no) > (?::date, ?::bigint, ?::int)' : '',
  ].join(' ')
  const boundValues = [from, to, ...(after ? [after.effective_on, after.seq, after.line_no] : [])].filter(
    Boolean,
  )
  const half = (condition: string, sign: string) =>
    `(SELECT *, ${sign}amount AS signed FROM ledger_posting WHERE ${condition} ${bounds}
       ORDER BY effective_on, seq, line_no LIMIT ?)`
  const halves = account_id
    ? [half('debit_account_id = ?', ''), half('credit_account_id = ?', '-')]
    : [half('facility_id = ?', '')]
  return [
    `SELECT p.id AS posting_id, p.transaction_id, p.seq::text AS seq, p.line_no, p.effective_on::text AS effective_on,
            t.relates_on::text AS relates_on, t.event, t.memo, p.memo AS line_memo, t.document_reference,
            coalesce(p.facility_order_id, t.facility_order_id) AS facility_order_id,
            d.code AS debit, d.name AS debit_name, c.code AS credit, c.name AS credit_name,
            p.amount::text AS amount, p.signed::text AS signed
       FROM (SELECT * FROM (${halves.join(' UNION ALL ')}) half ORDER BY effective_on, seq, line_no LIMIT ?) p
       JOIN ledger_transaction t ON t.id = p.transaction_id
       JOIN ledger_account d ON d.id = p.debit_account_id
       JOIN ledger_account c ON c.id = p.credit_account_id
      ORDER BY p.effective_on, p.seq, p.line_no`,
    [...halves.flatMap(() => [account_id ?? facility_id, ...boundValues, limit + 1]), limit + 1],
  ]
}

// The totals of the days before, and of the first day itself what a page before this one has shown.
async function openingBalance(
  facility_id: string,
  account: BookAccount,
  from: string | undefined,
  after: Cursor | undefined,
  sql: Sql,
): Promise<Rupiah> {
  const day = after?.effective_on ?? from
  if (!day) return rupiah(0)
  const movements = movementQuery({ facility_id, to: day })
  const shown = '= ?::date AND (seq, line_no) <= (?::bigint, ?::int)'
  const cursor = after ? [after.effective_on, after.seq, after.line_no] : []
  const found = await row<{ debit_balance: string }>(
    sql,
    `SELECT (coalesce(sum(debit - credit), 0)
       ${after ? `+ (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE debit_account_id = ? AND effective_on ${shown})` : ''}
       ${after ? `- (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE credit_account_id = ? AND effective_on ${shown})` : ''}
            )::text AS debit_balance
       FROM (${movements.text}) m WHERE account_id = ? AND effective_on < ?::date`,
    [...(after ? [account.id, ...cursor, account.id, ...cursor] : []), ...movements.values, account.id, day],
  )
  return inDirectionOf(account, found!.debit_balance)
}
