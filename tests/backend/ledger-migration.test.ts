import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import LedgerService from '../../medusa/src/modules/ledger/service'
import { BOOK, book, commit, insertAccounts, periodRow } from './ledger-rows.ts'
import { emptyDatabase, urlOf } from './runner/database-copy.ts'

/*
 * Goal: books that were kept before a migration are proven after it, and go on. Method: the ledger's migrations up to one, rows as that
 * schema took them, then all the others.
 */

const directory = join(import.meta.dirname, '../../medusa/src/modules/ledger/migrations')
const migrations = readdirSync(directory)
  .filter((file) => /^Migration\d+\.ts$/.test(file))
  .sort()

describe('Migrating a filled ledger', () => {
  const database = `test_${process.pid}_filled`
  let sql: Knex
  beforeEach(async () => {
    await emptyDatabase(database)
    sql = knex({ client: 'pg', connection: urlOf(database), pool: { min: 0, max: 4 } })
  })
  afterEach(() => sql.destroy())

  async function migrate(files: readonly string[]) {
    for (const file of files) {
      const module = await import(join(directory, file))
      const migration = new module[file.replace('.ts', '')]({} as never, {} as never)
      await migration.up()
      await commit(sql, ...migration.getQueries())
    }
  }

  test('keeps every old seal provable, and seals what follows', async () => {
    await migrate(migrations.slice(0, 1))
    await insertAccounts(sql)
    for (const name of ['o1', 'o2', 'o3']) await book(sql, name)
    await commit(sql, periodRow('2026-03-01', '2026-03-31'))
    await book(sql, 'o4', { effective_on: '2026-04-02' })
    const before = await sql.raw('SELECT transaction_id, hash FROM ledger_seal ORDER BY seq')

    await migrate(migrations.slice(1))
    const ledger = new LedgerService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql })
    expect(await ledger.verify()).toEqual([])
    await book(sql, 'o5', { effective_on: '2026-04-03' })
    await book(sql, 'o6', { effective_on: '2026-04-01', relates_on: '2026-03-30' })
    expect(await ledger.verify()).toEqual([])

    const after = await sql.raw('SELECT transaction_id, hash, version FROM ledger_seal ORDER BY seq')
    expect(after.rows.map((seal: { version: number }) => seal.version)).toEqual([1, 1, 1, 1, 2, 2])
    expect(after.rows.slice(0, 4)).toMatchObject(before.rows)
    const [bank] = await ledger.balance({ facility_id: BOOK, codes: ['1101'] })
    expect(bank?.balance).toBe(600_000n)
  })

  test('finds an old row that is altered after the migration', async () => {
    await migrate(migrations.slice(0, 1))
    await insertAccounts(sql)
    await book(sql, 'o1')
    await migrate(migrations.slice(1))
    await commit(
      sql,
      'GRANT ALL ON ledger_transaction TO CURRENT_USER',
      'ALTER TABLE ledger_transaction DISABLE TRIGGER USER',
      "UPDATE ledger_transaction SET memo = 'x'",
      'ALTER TABLE ledger_transaction ENABLE TRIGGER USER',
    )
    const ledger = new LedgerService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql })
    expect(await ledger.verify()).toMatchObject([{ found: 'row altered', subject: 'ltxn_o1' }])
  })
})
