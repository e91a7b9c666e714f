import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** A posting as it stands in the table, with the codes of its accounts. Nothing of the ledger's or the reports' code is used here. */
export interface RawPosting {
  facility_id: string
  /** `2026-11-21` */
  on: string
  /** The day it is about: earlier than `on` when that day was closed. */
  about: string
  debit: string
  credit: string
  amount: bigint
  event: string
  is_reversal: boolean
  order_id: string | null
}

export async function rawPostings(sql: Knex, facility_ids: readonly string[]): Promise<RawPosting[]> {
  const { rows } = await sql.raw(
    `SELECT p.facility_id, to_char(p.effective_on, 'YYYY-MM-DD') AS on,
            to_char(coalesce(t.relates_on, p.effective_on), 'YYYY-MM-DD') AS about, d.code AS debit, c.code AS credit, p.amount::text AS amount,
            t.event, t.kind = 'reversal' AS is_reversal, coalesce(p.facility_order_id, t.facility_order_id) AS order_id
       FROM ledger_posting p, ledger_transaction t, ledger_account d, ledger_account c
      WHERE t.id = p.transaction_id AND d.id = p.debit_account_id AND c.id = p.credit_account_id AND p.facility_id = ANY(?)`,
    [[...facility_ids]],
  )
  return rows.map((row: RawPosting & { amount: string }) => ({ ...row, amount: BigInt(row.amount) }))
}

export function sumOf(postings: readonly RawPosting[]): bigint {
  return postings.reduce((sum, { amount }) => sum + amount, 0n)
}

/** Debits less credits of the accounts that are asked for. */
export function debitBalance(postings: readonly RawPosting[], is_asked: (code: string) => boolean): bigint {
  return (
    sumOf(postings.filter(({ debit }) => is_asked(debit))) -
    sumOf(postings.filter(({ credit }) => is_asked(credit)))
  )
}

export function until(postings: readonly RawPosting[], day: string): RawPosting[] {
  return postings.filter(({ on }) => on <= day)
}

export function before(postings: readonly RawPosting[], day: string): RawPosting[] {
  return postings.filter(({ on }) => on < day)
}

export function within(
  postings: readonly RawPosting[],
  { from, to }: { from: string; to: string },
): RawPosting[] {
  return postings.filter(({ on }) => on >= from && on <= to)
}
