import { join } from 'node:path'
import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commit } from './ledger-rows.ts'
import { emptyDatabase, urlOf } from './runner/database-copy.ts'

/*
 * Goal: what was divided before settlements had lines and attempts has them afterwards, and goes on by the new rules. Method: the
 * treasury's first migration, settlements as it took them, then the settlement's own migrations.
 */

const directory = join(import.meta.dirname, '../../medusa/src/modules/treasury/migrations')
const FIRST = 'Migration20261121194733'
const OURS = ['Migration20261122120001', 'Migration20261122120002']

const FILLED = [
  `CREATE TABLE facility_order_line (id text PRIMARY KEY, facility_order_id text, listing_id text, variant_id text, name text,
    workshop_name text, quantity int, total_rupiah bigint, cost_rupiah bigint, account_code text)`,
  `INSERT INTO facility_order_line VALUES
    ('l1', 'fo_1', 'listg_1', 'var_1', 'Rak buku', 'Bengkel Kayu', 2, 600000, 100000, '425119'),
    ('l2', 'fo_1', NULL, NULL, 'Meja pesanan', 'Bengkel Kayu', 1, 400000, 250000, '425119')`,
  `INSERT INTO split_scheme (id, facility_id, version, name, valid_from, base, legal_basis, settlement_trigger, return_window_days,
    recorded_by) VALUES ('spls_1', 'fac_1', 1, 'Kepmen 1990', '2026-01-01', 'NET_OF_COST', 'Kepmen', 'ON_HANDOVER', 3, 'x')`,
  `INSERT INTO split_component VALUES ('spls_1', 1, 'premi', 'Premi', 'PREMI', 5000), ('spls_1', 2, 'pnbp', 'PNBP', 'PNBP', 5000)`,
  `INSERT INTO settlement VALUES ('setl_1', 'fo_1', 'fac_1', 'spls_1', 'NET_OF_COST', 1000000, 450000, 550000, 0, 0, '2026-03-20',
    'staff_1', 'ltxn_1')`,
  `INSERT INTO settlement_part VALUES ('setl_1', 1, 'premi', 'Premi', 'PREMI', NULL, 5000, 275000),
    ('setl_1', 2, 'pnbp', 'PNBP', 'PNBP', '425119', 5000, 275000), ('setl_1', 3, 'cost', 'Biaya', 'COST', NULL, NULL, 450000)`,
]

const again = (
  attempt: number,
) => `INSERT INTO settlement (id, facility_order_id, attempt, facility_id, scheme_id, base, goods_rupiah,
    cost_rupiah, base_rupiah, shipping_rupiah, unique_code_rupiah, settled_on, settled_by, ledger_transaction_id)
  SELECT 'setl_2', facility_order_id, ${attempt}, facility_id, scheme_id, base, goods_rupiah, cost_rupiah, base_rupiah, shipping_rupiah,
    unique_code_rupiah, settled_on, settled_by, 'ltxn_2' FROM settlement WHERE id = 'setl_1'`

describe('Migrating settlements that were made before', () => {
  let sql: Knex
  const migrate = async (name: string) => {
    const module = await import(join(directory, `${name}.ts`))
    const migration = new module[name]({} as never, {} as never)
    await migration.up()
    await commit(sql, ...migration.getQueries())
  }
  const refusal = (statement: string) =>
    commit(sql, statement).then(
      () => 'accepted',
      (error: { code?: string }) => error.code,
    )
  beforeAll(async () => {
    const database = `test_${process.pid}_settled`
    await emptyDatabase(database)
    sql = knex({ client: 'pg', connection: urlOf(database), pool: { min: 0, max: 4 } })
    await migrate(FIRST)
    await commit(sql, ...FILLED)
    for (const name of OURS) await migrate(name)
  })
  afterAll(() => sql.destroy())

  test('gives each its lines, with the cost of the whole line as it was frozen', async () => {
    const { rows } = await sql.raw(
      'SELECT facility_order_line_id, product_name, quantity, total_rupiah, cost_rupiah FROM settlement_line ORDER BY position',
    )
    expect(rows).toEqual([
      {
        facility_order_line_id: 'l1',
        product_name: 'Rak buku',
        quantity: 2,
        total_rupiah: '600000',
        cost_rupiah: '200000',
      },
      {
        facility_order_line_id: 'l2',
        product_name: 'Meja pesanan',
        quantity: 1,
        total_rupiah: '400000',
        cost_rupiah: '250000',
      },
    ])
    const { rows: standing } = await sql.raw('SELECT id, attempt FROM standing_settlement')
    expect(standing).toEqual([{ id: 'setl_1', attempt: 1 }])
  })

  test('lets none be made again while it stands, nor its lines be changed', async () => {
    expect(await refusal(again(1))).toBe('23505')
    expect(await refusal(again(2))).toBe('LT005')
    await sql.raw('GRANT ALL ON settlement_line TO CURRENT_USER')
    expect(await refusal('UPDATE settlement_line SET cost_rupiah = 0')).toBe('LT001')
  })

  test('takes a settlement without its lines no more, once the one before it is taken back', async () => {
    const reversal = `INSERT INTO settlement_reversal VALUES ('setl_1', 'ltxn_3', '2026-04-01', now(), 'refund', 'Retur', 'staff_1',
      NULL, NULL)`
    const parts = `INSERT INTO settlement_part SELECT 'setl_2', position, component_code, label, kind, account_code, rate_bps, amount_rupiah
      FROM settlement_part WHERE settlement_id = 'setl_1'`
    const lines = (
      cost: number,
    ) => `INSERT INTO settlement_line (settlement_id, position, facility_order_line_id, product_name, quantity,
      total_rupiah, cost_rupiah, account_code) VALUES ('setl_2', 1, 'l1', 'Rak buku', 1, 1000000, ${cost}, '425119')`
    await commit(sql, reversal)
    const all = (...statements: string[]) =>
      commit(sql, again(2), parts, ...statements).then(
        () => 'accepted',
        (error: { code?: string }) => error.code,
      )
    expect(await all()).toBe('LT002')
    expect(await all(lines(449_999))).toBe('LT002')
    expect(await all(lines(450_000))).toBe('accepted')
  })
})
