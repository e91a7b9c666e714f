import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import type { JournalHead } from './journal'
import type { NewPosting, PostedTransaction } from './write-journal'

/** A transaction to be booked. */
export interface TransactionHead extends JournalHead {
  kind: 'automatic' | 'manual' | 'reversal'
  request_hash: string
  facility_order_id?: string
  prepared_by?: string
  approved_by?: string
  reverses_id?: string
}

/** A transaction that is booked. */
export interface BookedTransaction extends PostedTransaction {
  request_hash: string
}

/** Those of the transactions that an earlier call has booked, by their idempotency key. */
export async function findBooked(
  heads: readonly TransactionHead[],
  sql: Sql,
): Promise<Map<string, BookedTransaction>> {
  const found = await rows<BookedTransaction & { idempotency_key: string }>(
    sql,
    `SELECT idempotency_key, request_hash, id, facility_id, seq::text AS seq, effective_on::text AS effective_on,
            relates_on::text AS relates_on
       FROM ledger_transaction WHERE idempotency_key = ANY(?::text[])`,
    [heads.map((head) => head.idempotency_key)],
  )
  return new Map(
    found.map(({ idempotency_key, ...transaction }) => [
      idempotency_key,
      { ...transaction, seq: Number(transaction.seq), is_replay: true },
    ]),
  )
}

/** What a book is like once it is locked: nobody else changes it until the caller's transaction ends. */
export interface OpenBook {
  /** Null while nothing is closed. */
  first_open: string | null
  last_seq: number
}

/** Locks books in the order of their ids, which is the order in which everybody locks them. */
export async function openBooks(facility_ids: readonly string[], sql: Sql): Promise<Map<string, OpenBook>> {
  const found = await rows<{ facility_id: string; first_open: string | null; last_seq: string }>(
    sql,
    `SELECT facility_id, (book).first_open::text AS first_open, (book).last_seq::text AS last_seq
       FROM (SELECT facility_id, ledger_open_book(facility_id) AS book
               FROM (SELECT DISTINCT unnest(?::text[]) AS facility_id ORDER BY 1) f OFFSET 0) opened`,
    [[...facility_ids]],
  )
  return new Map(
    found.map(({ facility_id, first_open, last_seq }) => [
      facility_id,
      { first_open, last_seq: Number(last_seq) },
    ]),
  )
}

/**
 * Inserts transactions in their order, each with the next number of its book. A fact whose day is closed is late: it goes to the first
 * open day, which stays the first one while the book is locked.
 */
export async function insertTransactions(
  heads: readonly TransactionHead[],
  books: ReadonlyMap<string, OpenBook>,
  sql: Sql,
): Promise<BookedTransaction[]> {
  const ids = transactionIds(heads.length)
  const last = new Map([...books].map(([facility_id, { last_seq }]) => [facility_id, last_seq]))
  const booked = heads.map(({ facility_id, effective_on, request_hash }, place) => {
    const seq = (last.get(facility_id) as number) + 1
    last.set(facility_id, seq)
    const { first_open } = books.get(facility_id) as OpenBook
    const is_late = first_open !== null && effective_on < first_open
    return {
      id: ids[place] as string,
      facility_id,
      seq,
      effective_on: is_late ? first_open : effective_on,
      relates_on: is_late ? effective_on : null,
      is_replay: false,
      request_hash,
    }
  })
  const given = (value: (head: TransactionHead) => string | undefined) =>
    heads.map((head) => value(head) ?? null)
  const columns: [name: string, type: string, values: readonly unknown[]][] = [
    ['id', 'text', ids],
    ['seq', 'bigint', booked.map(({ seq }) => seq)],
    ['effective_on', 'date', booked.map(({ effective_on }) => effective_on)],
    ['relates_on', 'date', booked.map(({ relates_on }) => relates_on)],
    ['facility_id', 'text', given((head) => head.facility_id)],
    ['kind', 'text', given((head) => head.kind)],
    ['source_type', 'text', given((head) => head.source_type)],
    ['source_id', 'text', given((head) => head.source_id)],
    ['event', 'text', given((head) => head.event)],
    ['idempotency_key', 'text', given((head) => head.idempotency_key)],
    ['request_hash', 'text', given((head) => head.request_hash)],
    ['facility_order_id', 'text', given((head) => head.facility_order_id)],
    ['memo', 'text', given((head) => head.memo)],
    ['document_reference', 'text', given((head) => head.document_reference)],
    ['actor', 'text', given((head) => head.actor)],
    ['prepared_by', 'text', given((head) => head.prepared_by)],
    ['approved_by', 'text', given((head) => head.approved_by)],
    ['reverses_id', 'text', given((head) => head.reverses_id)],
  ]
  await insertColumns('ledger_transaction', columns, sql)
  return booked
}

/** Inserts the lines of transactions that `insertTransactions` has just made; `postings` are in their order. */
export async function insertPostings(
  transactions: readonly BookedTransaction[],
  postings: readonly NewPosting[][],
  sql: Sql,
): Promise<void> {
  const lines = postings.flatMap((of_one, index) => {
    if (of_one.length === 0)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        'Transaksi buku besar harus memiliki paling sedikit satu pos.',
      )
    const { id, facility_id, effective_on, seq } = transactions[index] as BookedTransaction
    return of_one.map((posting, place) => ({
      ...posting,
      id: `${id.replace('ltxn', 'lpst')}_${place + 1}`,
      transaction_id: id,
      facility_id,
      effective_on,
      seq,
      line_no: place + 1,
      amount: posting.amount.toString(),
    }))
  })
  const types = {
    id: 'text',
    transaction_id: 'text',
    facility_id: 'text',
    effective_on: 'date',
    seq: 'bigint',
    line_no: 'int',
    debit_account_id: 'text',
    credit_account_id: 'text',
    currency: 'text',
    amount: 'bigint',
    facility_order_id: 'text',
    memo: 'text',
    reverses_posting_id: 'text',
  } as const
  const columns = Object.entries(types).map(([name, type]): [string, string, unknown[]] => [
    name,
    type,
    lines.map((line) => line[name as keyof typeof types]),
  ])
  await insertColumns('ledger_posting', columns, sql)
}

function insertColumns(
  table: string,
  columns: readonly (readonly [name: string, type: string, values: readonly unknown[]])[],
  sql: Sql,
): Promise<unknown> {
  return rows(
    sql,
    `INSERT INTO ${table} (${columns.map(([name]) => name).join(', ')})
     SELECT * FROM unnest(${columns.map(([, type]) => `?::${type}[]`).join(', ')})`,
    columns.map(([, , values]) => values),
  )
}

/** One id is drawn for a batch and counted on: drawing is what costs time. */
function transactionIds(count: number): string[] {
  const first = generateEntityId(undefined, 'ltxn')
  return Array.from({ length: count }, (_, place) => (place === 0 ? first : `${first}_${place}`))
}
