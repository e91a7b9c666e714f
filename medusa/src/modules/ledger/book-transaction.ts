import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'

/** A line of a booked transaction. */
export interface BookLine {
  line_no: number
  debit: string
  debit_name: string
  credit: string
  credit_name: string
  amount: Rupiah
  /** What reversals have taken back of it. */
  reversed: Rupiah
  memo: string | null
}

/** A booked transaction, found by its number. */
export interface BookTransaction {
  id: string
  seq: number
  kind: 'automatic' | 'manual' | 'reversal'
  source_type: string
  event: string
  effective_on: string
  memo: string
  document_reference: string | null
  lines: BookLine[]
}

/** A transaction of a book by its number, if the book has it. */
export async function findTransaction(
  facility_id: string,
  seq: number,
  sql: Sql,
): Promise<BookTransaction | undefined> {
  const found = await row<Omit<BookTransaction, 'seq' | 'lines'>>(
    sql,
    `SELECT id, kind, source_type, event, effective_on::text AS effective_on, memo, document_reference
       FROM ledger_transaction WHERE facility_id = ? AND seq = ?::bigint`,
    [facility_id, seq],
  )
  if (!found) return undefined
  const lines = await rows<Omit<BookLine, 'amount' | 'reversed'> & { amount: string; reversed: string }>(
    sql,
    `SELECT p.line_no, d.code AS debit, d.name AS debit_name, c.code AS credit, c.name AS credit_name, p.memo, p.amount::text AS amount,
            (SELECT coalesce(sum(r.amount), 0)::text FROM ledger_posting r WHERE r.reverses_posting_id = p.id) AS reversed
       FROM ledger_posting p JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
      WHERE p.transaction_id = ? ORDER BY p.line_no`,
    [found.id],
  )
  return {
    ...found,
    seq,
    lines: lines.map((line) => ({
      ...line,
      amount: rupiah(line.amount),
      reversed: rupiah(line.reversed),
    })),
  }
}
