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

/** Balances, derived from the postings each time: nothing is cached that could differ. */
export async function readBalances(request: BalanceRequest, sql: Sql): Promise<AccountBalance[]> {
  const { facility_id, codes, on, facility_order_id } = request
  const condition = [
    on ? 'AND p.effective_on <= ?::date' : '',
    facility_order_id ? 'AND coalesce(p.facility_order_id, t.facility_order_id) = ?' : '',
  ].join(' ')
  const values = [on, facility_order_id].filter((value) => value !== undefined)
  const from = facility_order_id
    ? 'ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id'
    : 'ledger_posting p'
  const found = await rows<ChartAccount & { kind: AccountKind; debit_balance: string }>(
    sql,
    `SELECT a.code, a.name, a.kind, a.is_clearing, a.account_code,
            ((SELECT coalesce(sum(p.amount), 0) FROM ${from} WHERE p.debit_account_id = a.id ${condition})
           - (SELECT coalesce(sum(p.amount), 0) FROM ${from} WHERE p.credit_account_id = a.id ${condition}))::text
            AS debit_balance
       FROM ledger_account a
      WHERE a.facility_id = ? AND (?::text[] IS NULL OR a.code = ANY(?::text[]))
      ORDER BY a.code`,
    [...values, ...values, facility_id, codes ?? null, codes ?? null],
  )
  return found.map(({ debit_balance, ...account }) => ({
    ...account,
    balance: rupiah(growsByDebit(account.kind) ? BigInt(debit_balance) : -BigInt(debit_balance)),
  }))
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
