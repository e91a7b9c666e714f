import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type pg from 'pg'
import { expect } from 'vitest'

/** Raw rows for attempts to break the ledger: nothing of the ledger's own code is used here. */

export const BOOK = 'fac_ruteng'
export const OTHER_BOOK = 'fac_ternate'

export async function insertAccounts(sql: Knex) {
  await sql.raw(`INSERT INTO ledger_account (id, facility_id, code, name, kind, currency, is_clearing) VALUES
    ('lacc_bank', '${BOOK}', '1101', 'Bank', 'asset', 'IDR', false),
    ('lacc_gate', '${BOOK}', '1201', 'Gateway', 'asset', 'IDR', true),
    ('lacc_deposits', '${BOOK}', '2101', 'Buyer deposits', 'liability', 'IDR', false),
    ('lacc_dollar', '${BOOK}', '9101', 'Dollars', 'asset', 'USD', false),
    ('lacc_elsewhere', '${OTHER_BOOK}', '1101', 'Bank', 'asset', 'IDR', false),
    ('lacc_elsewhere_deposits', '${OTHER_BOOK}', '2101', 'Buyer deposits', 'liability', 'IDR', false)`)
}

type Values = Record<string, string | number | null | undefined>

export function transactionRow(name: string, changes: Values = {}): string {
  return insert('ledger_transaction', {
    id: `ltxn_${name}`,
    facility_id: BOOK,
    effective_on: '2026-03-10',
    kind: 'automatic',
    source_type: 'test',
    source_id: name,
    event: 'happened',
    idempotency_key: `happened:${name}`,
    request_hash: 'a'.repeat(64),
    memo: 'Percobaan',
    actor: 'staff_1',
    ...changes,
  })
}

export function postingRow(name: string, changes: Values = {}): string {
  return insert('ledger_posting', {
    id: `lpst_${name}_${changes.line_no ?? 1}`,
    transaction_id: `ltxn_${name}`,
    facility_id: BOOK,
    line_no: 1,
    debit_account_id: 'lacc_bank',
    credit_account_id: 'lacc_deposits',
    currency: 'IDR',
    amount: 100_000,
    ...changes,
  })
}

export function periodRow(starts_on: string, ends_on: string, changes: Values = {}): string {
  return insert('ledger_period', {
    id: `lper_${starts_on}`,
    facility_id: BOOK,
    starts_on,
    ends_on,
    closed_at: '2027-01-05T00:00:00Z',
    closed_by: 'staff_2',
    ...changes,
  })
}

/**
 * Runs the statements as one transaction, as they stand. Not through knex, which takes a `?` for the place of a value, and an escaped one
 * for the same as soon as Medusa was booted in this process.
 */
export async function commit(sql: Knex, ...statements: string[]) {
  const connection: pg.ClientBase = await sql.client.acquireConnection()
  try {
    await connection.query('BEGIN')
    for (const statement of statements) await connection.query(statement)
    await connection.query('COMMIT')
  } catch (error) {
    await connection.query('ROLLBACK')
    throw error
  } finally {
    await sql.client.releaseConnection(connection)
  }
}

/** A transaction of 100,000 rupiah from buyer deposits to the bank. */
export async function book(sql: Knex, name: string, changes: Values = {}, posting: Values = {}) {
  await commit(
    sql,
    transactionRow(name, changes),
    postingRow(name, { facility_id: changes.facility_id ?? BOOK, ...posting }),
  )
}

/** The SQLSTATE with which the database refuses the statements; the test fails when it lets them pass. */
export async function refusalOf(sql: Knex, ...statements: string[]): Promise<string> {
  const outcome = await commit(sql, ...statements).then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  )
  expect(outcome, statements.join('; ')).not.toBe('accepted')
  return outcome
}

/** Everything in the tables of the ledger, to prove that a refused attempt changed nothing. */
export async function everything(sql: Knex): Promise<string> {
  const tables = [
    'ledger_account',
    'ledger_transaction',
    'ledger_posting',
    'ledger_seal',
    'ledger_period',
    'ledger_day_total',
  ]
  const contents = await Promise.all(
    tables.map((table) =>
      sql.raw(`SELECT jsonb_agg(to_jsonb(x) ORDER BY to_jsonb(x)) AS content FROM ${table} x`),
    ),
  )
  return JSON.stringify(contents.map((result) => result.rows))
}

function insert(table: string, values: Values): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  const literals = given.map(([, value]) =>
    value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`,
  )
  return `INSERT INTO ${table} (${given.map(([column]) => column).join(', ')}) VALUES (${literals.join(', ')})`
}
