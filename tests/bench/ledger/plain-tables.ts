import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** What a batch of journals leaves in the book, in the order in which foreign keys want it. */
const TABLES = ['ledger_transaction', 'ledger_posting', 'ledger_seal'] as const

/** The ledger's tables once more, with the same columns, checks, indexes and foreign keys, and without its triggers. */
export async function makePlainTables(sql: Knex): Promise<void> {
  await sql.raw('CREATE SCHEMA plain')
  for (const table of ['ledger_account', ...TABLES])
    await sql.raw(`CREATE TABLE plain.${table} (LIKE public.${table} INCLUDING ALL)`)
  await sql.raw('INSERT INTO plain.ledger_account SELECT * FROM public.ledger_account')
  const keys = await sql.raw(
    `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE contype = 'f' AND conrelid::regclass::text = ANY(?)`,
    [[...TABLES]],
  )
  for (const { table, definition } of keys.rows)
    await sql.raw(
      `ALTER TABLE plain.${table} ADD ${definition.replace(/REFERENCES ledger/, 'REFERENCES plain.ledger')}`,
    )
}

/** Rows of one table, a column each, as they are sent. */
interface Columns {
  text: string
  values: unknown[]
}

/** The rows that the ledger wrote for these transactions, ready to be inserted into the plain tables. */
export async function writtenRows(sql: Knex, ids: readonly string[]): Promise<Columns[]> {
  return Promise.all(TABLES.map((table) => columnsOf(sql, table, ids)))
}

async function columnsOf(sql: Knex, table: string, ids: readonly string[]): Promise<Columns> {
  const described = await sql.raw(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  )
  const columns: { name: string; type: string }[] = described.rows
  const key = table === 'ledger_transaction' ? 'id' : 'transaction_id'
  const order = table === 'ledger_posting' ? 'facility_id, seq, line_no' : 'facility_id, seq'
  const written = await sql.raw(
    `SELECT ${columns.map(({ name }) => `${name}::text`).join(', ')} FROM ${table} WHERE ${key} = ANY(?) ORDER BY ${order}`,
    [[...ids]],
  )
  return {
    text: `INSERT INTO plain.${table} SELECT * FROM unnest(${columns.map(({ type }) => `?::${type}[]`).join(', ')})`,
    values: columns.map(({ name }) => written.rows.map((row: Record<string, unknown>) => row[name])),
  }
}

/** Inserts prepared rows in one transaction, a statement for each table. */
export async function insertPlain(sql: Knex, tables: readonly Columns[]): Promise<void> {
  await sql.transaction(async (trx) => {
    for (const { text, values } of tables) await trx.raw(text, values as never)
  })
}
