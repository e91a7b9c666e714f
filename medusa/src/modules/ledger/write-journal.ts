import { MedusaError } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import {
  type BookedTransaction,
  findBooked,
  insertPostings,
  insertTransactions,
  openBooks,
  type TransactionHead,
} from './insert-journal'
import { type Journal, type JournalLine, type ReversalJournal, requestHash } from './journal'
import { keyConflict, refusing } from './ledger-refusal'

/** A transaction that stands in the book. */
export interface PostedTransaction {
  id: string
  facility_id: string
  seq: number
  /** The day it counts for in the book. */
  effective_on: string
  /** The day it is about, when that day's period was closed already; null when it is booked on its own day. */
  relates_on: string | null
  /** True when an earlier call had booked it already. */
  is_replay: boolean
}

/** One line of a transaction, as it is written. */
export interface NewPosting {
  debit_account_id: string
  credit_account_id: string
  currency: string
  amount: Rupiah
  memo: string | null
  facility_order_id: string | null
  reverses_posting_id: string | null
}

/**
 * Books journals, each once and in their order: the same key and content gives the first transaction again, other content is a
 * conflict, and then none of them is booked. A handful of statements, however many journals there are.
 */
export function writeJournals(journals: readonly Journal[], sql: Sql): Promise<PostedTransaction[]> {
  const heads = journals.map((journal) => ({
    ...journal,
    kind: journal.kind ?? ('automatic' as const),
    request_hash: requestHash(journal),
  }))
  return once(heads, sql, async (missing) => {
    const accounts = await accountsByCode(missing, sql)
    return async (fresh) =>
      fresh.map(({ facility_id, lines }) => lines.map((line) => postingOf(line, facility_id, accounts)))
  })
}

/** Books the mirror image of a transaction, whole or in part. The database keeps the sum of all parts within the original. */
export async function writeReversal(reversal: ReversalJournal, sql: Sql): Promise<PostedTransaction> {
  const original = await row<{ facility_order_id: string | null }>(
    sql,
    'SELECT facility_order_id FROM ledger_transaction WHERE id = ? AND facility_id = ?',
    [reversal.reverses_id, reversal.facility_id],
  )
  if (!original)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, 'Transaksi asal tidak ditemukan dalam buku UPT ini.')
  const head = {
    ...reversal,
    kind: 'reversal' as const,
    facility_order_id: original.facility_order_id ?? undefined,
    request_hash: requestHash(reversal),
  }
  const [posted] = await once([head], sql, async () => async () => [await mirrorImage(reversal, sql)])
  return posted as PostedTransaction
}

// What is booked already is left out. Under the lock it is asked again: another session may have booked it a moment before. What
// the lock is not needed for is looked up before it is taken.
async function once<Head extends TransactionHead>(
  heads: readonly Head[],
  sql: Sql,
  prepare: (missing: readonly Head[]) => Promise<(fresh: readonly Head[]) => Promise<NewPosting[][]>>,
): Promise<PostedTransaction[]> {
  const booked = await findBooked(heads, sql)
  const missing = firstOfEachKey(heads).filter((head) => !booked.has(head.idempotency_key))
  if (missing.length > 0)
    await refusing(async () => {
      const postingsOf = await prepare(missing)
      const books = await openBooks(
        missing.map(({ facility_id }) => facility_id),
        sql,
      )
      for (const [key, transaction] of await findBooked(missing, sql)) booked.set(key, transaction)
      const fresh = missing.filter((head) => !booked.has(head.idempotency_key))
      if (fresh.length === 0) return
      const inserted = await insertTransactions(fresh, books, sql)
      await insertPostings(inserted, await postingsOf(fresh), sql)
      for (const [place, head] of fresh.entries())
        booked.set(head.idempotency_key, inserted[place] as BookedTransaction)
    })
  return heads.map((head) => {
    const found = booked.get(head.idempotency_key)
    if (found?.request_hash !== head.request_hash) throw keyConflict(head.idempotency_key)
    const { request_hash: _, ...posted } = found
    // Whoever comes second with the same key in one batch is told so.
    booked.set(head.idempotency_key, { ...found, is_replay: true })
    return posted
  })
}

function firstOfEachKey<Head extends TransactionHead>(heads: readonly Head[]): Head[] {
  const first = new Map<string, Head>()
  for (const head of heads) {
    const earlier = first.get(head.idempotency_key)
    if (earlier && earlier.request_hash !== head.request_hash) throw keyConflict(head.idempotency_key)
    if (!earlier) first.set(head.idempotency_key, head)
  }
  return [...first.values()]
}

interface AccountOfBook {
  id: string
  facility_id: string
  code: string
  currency: string
}

async function accountsByCode(
  journals: readonly Pick<Journal, 'facility_id' | 'lines'>[],
  sql: Sql,
): Promise<Map<string, AccountOfBook>> {
  const codes = journals.flatMap(({ lines }) => lines.flatMap((line) => [line.debit, line.credit]))
  const found = await rows<AccountOfBook>(
    sql,
    `SELECT id, facility_id, code, currency FROM ledger_account
      WHERE facility_id = ANY(?::text[]) AND code = ANY(?::text[])`,
    [[...new Set(journals.map(({ facility_id }) => facility_id))], [...new Set(codes)]],
  )
  return new Map(found.map((account) => [`${account.facility_id} ${account.code}`, account]))
}

function postingOf(
  line: JournalLine,
  facility_id: string,
  accounts: ReadonlyMap<string, AccountOfBook>,
): NewPosting {
  const account = (code: string) =>
    accounts.get(`${facility_id} ${code}`) ??
    raise(
      new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Akun ${code} belum ada dalam buku ${facility_id}. Buka bukunya dahulu.`,
      ),
    )
  const debit = account(line.debit)
  return {
    debit_account_id: debit.id,
    credit_account_id: account(line.credit).id,
    currency: debit.currency,
    amount: line.amount,
    memo: line.memo ?? null,
    facility_order_id: null,
    reverses_posting_id: null,
  }
}

async function mirrorImage({ reverses_id, amounts }: ReversalJournal, sql: Sql): Promise<NewPosting[]> {
  const originals = await rows<
    NewPosting & { id: string; line_no: number; amount: string; reversed: string }
  >(
    sql,
    `SELECT p.id, p.line_no, p.debit_account_id, p.credit_account_id, p.currency, p.facility_order_id, p.memo,
            p.amount::text AS amount,
            (SELECT coalesce(sum(r.amount), 0) FROM ledger_posting r WHERE r.reverses_posting_id = p.id)::text AS reversed
       FROM ledger_posting p WHERE p.transaction_id = ? ORDER BY p.line_no`,
    [reverses_id],
  )
  const part = (line_no: number, rest: Rupiah) =>
    amounts ? (amounts.find((wanted) => wanted.line_no === line_no)?.amount ?? rupiah(0)) : rest
  return originals
    .map((original) => ({
      debit_account_id: original.credit_account_id,
      credit_account_id: original.debit_account_id,
      currency: original.currency,
      amount: part(original.line_no, rupiah(BigInt(original.amount) - BigInt(original.reversed))),
      memo: original.memo,
      facility_order_id: original.facility_order_id,
      reverses_posting_id: original.id,
    }))
    .filter((posting) => posting.amount !== 0n)
}

function raise(error: Error): never {
  throw error
}
