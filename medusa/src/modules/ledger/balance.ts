import { rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { type AccountKind, type ChartAccount, growsByDebit } from './chart-of-accounts'

/** An account with its balance, positive in the direction in which accounts of its kind grow. */
export interface AccountBalance extends ChartAccount {
  balance: Rupiah
}

export interface BalanceRequest {
  facility_id: string
  /** Account codes; absent: every account of the book. */
  codes?: readonly string[]
  /** Up to and including this day; absent: everything. */
  on?: string
  /** Only what was booked for one facility order. */
  facility_order_id?: string
}

/**
 * Balances, derived from the postings each time: nothing is cached that could differ. Each side of the postings is summed by
 * account in one pass, which costs less than one look per account as soon as a book is a few months old.
 */
export async function readBalances(request: BalanceRequest, sql: Sql): Promise<AccountBalance[]> {
  const { facility_id, codes = null } = request
  const debits = sideQuery('debit_account_id', '', request)
  const credits = sideQuery('credit_account_id', '-', request)
  const found = await rows<ChartAccount & { kind: AccountKind; debit_balance: string }>(
    sql,
    `SELECT a.code, a.name, a.kind, a.is_clearing, a.account_code, coalesce(sum(side.amount), 0)::text AS debit_balance
       FROM ledger_account a
       LEFT JOIN (${debits.text} UNION ALL ${credits.text}) side ON side.account_id = a.id
      WHERE a.facility_id = ? AND (?::text[] IS NULL OR a.code = ANY(?::text[]))
      GROUP BY a.id ORDER BY a.code`,
    [...debits.values, ...credits.values, facility_id, codes, codes],
  )
  return found.map(({ debit_balance, ...account }) => ({
    ...account,
    balance: rupiah(growsByDebit(account.kind) ? BigInt(debit_balance) : -BigInt(debit_balance)),
  }))
}

// One side of the postings asked for, summed by account. Each condition has an index to go by.
function sideQuery(
  account: 'debit_account_id' | 'credit_account_id',
  sign: '' | '-',
  { facility_id, codes, on, facility_order_id }: BalanceRequest,
): { text: string; values: unknown[] } {
  const conditions: [text: string, values: unknown[]][] = [['p.facility_id = ?', [facility_id]]]
  if (on) conditions.push(['p.effective_on <= ?::date', [on]])
  if (codes)
    conditions.push([
      `p.${account} IN (SELECT id FROM ledger_account WHERE facility_id = ? AND code = ANY(?::text[]))`,
      [facility_id, codes],
    ])
  if (facility_order_id)
    conditions.push([
      `p.id IN (
        SELECT id FROM ledger_posting WHERE facility_order_id = ?
        UNION ALL
        SELECT q.id FROM ledger_transaction t JOIN ledger_posting q ON q.transaction_id = t.id
         WHERE t.facility_order_id = ? AND q.facility_order_id IS NULL)`,
      [facility_order_id, facility_order_id],
    ])
  return {
    text: `SELECT p.${account} AS account_id, ${sign}sum(p.amount) AS amount FROM ledger_posting p
            WHERE ${conditions.map(([text]) => text).join(' AND ')} GROUP BY 1`,
    values: conditions.flatMap(([, values]) => values),
  }
}

/** An account in a trial balance: its balance stands in the debit or in the credit column. */
export interface TrialBalanceLine extends ChartAccount {
  debit: Rupiah
  credit: Rupiah
}

export interface TrialBalance {
  on: string
  lines: TrialBalanceLine[]
  total_debit: Rupiah
  total_credit: Rupiah
  /** The last seal of the book: on paper, it pins the history that this balance rests on. */
  seal: { seq: number; hash: string } | null
}

/** Every account of the book on one day; the two totals are equal or the book is broken. */
export async function readTrialBalance(facility_id: string, on: string, sql: Sql): Promise<TrialBalance> {
  const balances = await readBalances({ facility_id, on }, sql)
  const lines = balances.map(({ balance, ...account }) => {
    const stands_in_debit = growsByDebit(account.kind) === balance >= 0n
    const amount = rupiah(balance < 0n ? -balance : balance)
    const nothing = rupiah(0)
    return {
      ...account,
      debit: stands_in_debit ? amount : nothing,
      credit: stands_in_debit ? nothing : amount,
    }
  })
  const [seal] = await rows<{ seq: string; hash: string }>(
    sql,
    'SELECT seq::text AS seq, hash FROM ledger_seal WHERE facility_id = ? ORDER BY seq DESC LIMIT 1',
    [facility_id],
  )
  return {
    on,
    lines,
    total_debit: rupiah(lines.reduce((sum, line) => sum + line.debit, 0n)),
    total_credit: rupiah(lines.reduce((sum, line) => sum + line.credit, 0n)),
    seal: seal ? { seq: Number(seal.seq), hash: seal.hash } : null,
  }
}
