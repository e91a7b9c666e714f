import { rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { type AccountKind, type ChartAccount, growsByDebit } from './chart-of-accounts'
import { movementQuery } from './day-total'

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

/** Balances by account: from the cached day totals, or of one facility order from its own postings. */
export async function readBalances(request: BalanceRequest, sql: Sql): Promise<AccountBalance[]> {
  const { facility_id, codes = null, on, facility_order_id } = request
  const movements = facility_order_id
    ? orderMovementQuery({ ...request, facility_order_id })
    : movementQuery({ facility_id, to: on })
  const found = await rows<ChartAccount & { debit_balance: string }>(
    sql,
    `SELECT a.code, a.name, a.kind, a.is_clearing, a.account_code, coalesce(sum(m.debit - m.credit), 0)::text AS debit_balance
       FROM ledger_account a LEFT JOIN (${movements.text}) m ON m.account_id = a.id
      WHERE a.facility_id = ? AND (?::text[] IS NULL OR a.code = ANY(?::text[]))
      GROUP BY a.id ORDER BY a.code`,
    [...movements.values, facility_id, codes, codes],
  )
  return found.map(({ debit_balance, ...account }) => ({
    ...account,
    balance: inDirectionOf(account, debit_balance),
  }))
}

/** A debit-positive figure of Postgres, as the account's own balance grows. */
export function inDirectionOf(account: { kind: AccountKind }, debit_positive: string): Rupiah {
  return rupiah(growsByDebit(account.kind) ? BigInt(debit_positive) : -BigInt(debit_positive))
}

// The postings of an order are few and have an index: of the transactions that are its own, and of single lines of others.
function orderMovementQuery({
  facility_id,
  facility_order_id,
  on,
}: BalanceRequest & { facility_order_id: string }) {
  const postings = `
    SELECT * FROM ledger_posting WHERE facility_order_id = ?
    UNION ALL
    SELECT p.* FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
     WHERE t.facility_order_id = ? AND p.facility_order_id IS NULL`
  return {
    text: `WITH of_order AS MATERIALIZED (SELECT * FROM (${postings}) p WHERE facility_id = ? AND (?::date IS NULL OR effective_on <= ?::date))
      SELECT debit_account_id AS account_id, amount AS debit, 0 AS credit FROM of_order
      UNION ALL SELECT credit_account_id, 0, amount FROM of_order`,
    values: [facility_order_id, facility_order_id, facility_id, on ?? null, on ?? null],
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
    'SELECT s.seq::text AS seq, s.hash FROM ledger_seal s WHERE s.facility_id = ? ORDER BY s.seq DESC LIMIT 1',
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
