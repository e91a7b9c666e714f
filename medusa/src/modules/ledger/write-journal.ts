import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { type Journal, type JournalHead, type ReversalJournal, requestHash } from './journal'
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

interface NewPosting {
  debit_account_id: string
  credit_account_id: string
  currency: string
  amount: Rupiah
  memo: string | null
  facility_order_id: string | null
  reverses_posting_id: string | null
}

/** Books a journal once: the same key and content gives the first transaction again, other content is a conflict. */
export function writeJournal(journal: Journal, sql: Sql): Promise<PostedTransaction> {
  return once(journal, { ...journal, kind: journal.kind ?? 'automatic' }, sql, async () => {
    const accounts = await accountsByCode(journal, sql)
    return journal.lines.map((line) => ({
      debit_account_id: accounts(line.debit).id,
      credit_account_id: accounts(line.credit).id,
      currency: accounts(line.debit).currency,
      amount: line.amount,
      memo: line.memo ?? null,
      facility_order_id: null,
      reverses_posting_id: null,
    }))
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
  }
  return once(reversal, head, sql, () => mirrorImage(reversal, sql))
}

interface TransactionHead extends JournalHead {
  kind: 'automatic' | 'manual' | 'reversal'
  facility_order_id?: string
  prepared_by?: string
  approved_by?: string
  reverses_id?: string
}

async function once(
  request: Journal | ReversalJournal,
  head: TransactionHead,
  sql: Sql,
  postings: () => Promise<NewPosting[]>,
): Promise<PostedTransaction> {
  const request_hash = requestHash(request)
  const earlier = await findReplay(head, request_hash, sql)
  if (earlier) return earlier
  return refusing(async () => {
    const inserted = await insertTransaction(head, request_hash, sql)
    if (!inserted)
      return (await findReplay(head, request_hash, sql)) ?? raise(keyConflict(head.idempotency_key))
    await insertPostings(inserted.id, head.facility_id, await postings(), sql)
    return { ...inserted, facility_id: head.facility_id, seq: Number(inserted.seq), is_replay: false }
  })
}

async function findReplay(
  head: TransactionHead,
  request_hash: string,
  sql: Sql,
): Promise<PostedTransaction | undefined> {
  const found = await row<InsertedTransaction & { facility_id: string; request_hash: string }>(
    sql,
    `SELECT ${INSERTED}, facility_id, request_hash FROM ledger_transaction WHERE idempotency_key = ?`,
    [head.idempotency_key],
  )
  if (!found) return undefined
  const { request_hash: first_hash, ...transaction } = found
  if (first_hash !== request_hash) throw keyConflict(head.idempotency_key)
  return { ...transaction, seq: Number(found.seq), is_replay: true }
}

interface InsertedTransaction {
  id: string
  seq: string
  effective_on: string
  relates_on: string | null
}
const INSERTED = 'id, seq::text AS seq, effective_on::text AS effective_on, relates_on::text AS relates_on'

// Only the key's conflict is a replay. Another key for an event that is booked violates `ledger_event_once` and is refused.
// A fact whose day is closed is late: it goes to the first open day, which stays the first one while the book is locked.
function insertTransaction(head: TransactionHead, request_hash: string, sql: Sql) {
  return row<InsertedTransaction>(
    sql,
    `INSERT INTO ledger_transaction (effective_on, relates_on, id, facility_id, kind, source_type, source_id, event, idempotency_key,
       request_hash, facility_order_id, memo, document_reference, actor, prepared_by, approved_by, reverses_id)
     SELECT greatest(day, first_open), CASE WHEN day < first_open THEN day END, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
       FROM (SELECT ?::date AS day, ledger_first_open_day(?) AS first_open) fact
     ON CONFLICT (idempotency_key) DO NOTHING RETURNING ${INSERTED}`,
    [
      generateEntityId(undefined, 'ltxn'),
      head.facility_id,
      head.kind,
      head.source_type,
      head.source_id,
      head.event,
      head.idempotency_key,
      request_hash,
      head.facility_order_id ?? null,
      head.memo,
      head.document_reference ?? null,
      head.actor,
      head.prepared_by ?? null,
      head.approved_by ?? null,
      head.reverses_id ?? null,
      head.effective_on,
      head.facility_id,
    ],
  )
}

async function insertPostings(
  transaction_id: string,
  facility_id: string,
  postings: NewPosting[],
  sql: Sql,
): Promise<void> {
  if (postings.length === 0)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'Transaksi buku besar harus memiliki paling sedikit satu pos.',
    )
  const values = postings.flatMap((posting, index) => [
    generateEntityId(undefined, 'lpst'),
    transaction_id,
    facility_id,
    index + 1,
    posting.debit_account_id,
    posting.credit_account_id,
    posting.currency,
    posting.amount.toString(),
    posting.facility_order_id,
    posting.memo,
    posting.reverses_posting_id,
  ])
  await rows(
    sql,
    `INSERT INTO ledger_posting (id, transaction_id, facility_id, line_no, debit_account_id, credit_account_id, currency,
       amount, facility_order_id, memo, reverses_posting_id)
     VALUES ${postings.map(() => '(?, ?, ?, ?, ?, ?, ?, ?::bigint, ?, ?, ?)').join(', ')}`,
    values,
  )
}

async function accountsByCode({ facility_id, lines }: Journal, sql: Sql) {
  const codes = [...new Set(lines.flatMap((line) => [line.debit, line.credit]))]
  const found = await rows<{ id: string; code: string; currency: string }>(
    sql,
    'SELECT id, code, currency FROM ledger_account WHERE facility_id = ? AND code = ANY(?::text[])',
    [facility_id, codes],
  )
  return (code: string) =>
    found.find((account) => account.code === code) ??
    raise(
      new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Akun ${code} belum ada dalam buku ${facility_id}. Buka bukunya dahulu.`,
      ),
    )
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
