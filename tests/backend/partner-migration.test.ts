import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commit } from './ledger-rows.ts'
import { emptyDatabase, urlOf } from './runner/database-copy.ts'

/*
 * Goal: what was agreed, divided and paid before schemes named partners stands as it was, and goes on by the new rules. Method: the
 * migrations of four modules up to ours, rows as they took them, then ours.
 */

const modules = join(import.meta.dirname, '../../medusa/src/modules')
const OURS = 'Migration20261122220001'
const MODULES = ['facility', 'ledger', 'treasury', 'payout'] as const

const migrationsOf = (name: string) =>
  readdirSync(join(modules, name, 'migrations'))
    .filter((file) => /^Migration\d+\.ts$/.test(file))
    .sort()

const FACILITY = `INSERT INTO facility (id, slug, name, type, class, region_office_id, satker_code, kppn_code, street, area_code,
  postal_code, time_zone, pickup_hours, phone, description) VALUES ('fac_1', 'fac-1', 'Rutan', 'rutan', 'IIB', 'kanwil_1', '123456',
  '123', 'Jalan 1', '53', '86511', 'Asia/Makassar', '{}', '+6281234567890', 'Rutan')`

const FILLED = [
  `INSERT INTO region_office (id, slug, name, province_code) VALUES ('kanwil_1', 'kanwil', 'Kanwil', '53')`,
  FACILITY,
  `INSERT INTO partner (id, slug, name, kind, facility_id) VALUES ('partn_b', 'b', 'Mitra B', 'company', 'fac_1'),
    ('partn_a', 'a', 'Mitra A', 'company', 'fac_1'), ('partn_free', 'free', 'Mitra Lepas', 'company', NULL)`,
  `INSERT INTO split_scheme (id, facility_id, version, name, valid_from, base, legal_basis, settlement_trigger, return_window_days,
    recorded_by) VALUES ('spls_1', 'fac_1', 1, 'Dengan mitra', '2026-01-01', 'GROSS', 'Kepmen', 'ON_HANDOVER', 3, 'x')`,
  `INSERT INTO split_component VALUES ('spls_1', 1, 'pnbp', 'PNBP', 'PNBP', 9000), ('spls_1', 2, 'mitra', 'Mitra', 'MITRA', 1000)`,
  `INSERT INTO split_proposal (id, facility_id, name, base, components, legal_basis, valid_from, settlement_trigger, return_window_days,
    document_reference, reason, proposed_by, proposer_role, proposed_at) VALUES ('sprp_1', 'fac_1', 'Usulan', 'GROSS',
    '[{"code": "pnbp", "label": "PNBP", "kind": "PNBP", "rate_bps": 8000}, {"code": "mitra", "label": "Mitra", "kind": "MITRA", "rate_bps": 2000}]',
    'Kepmen', '2026-12-01', 'ON_HANDOVER', 3, 'D-1', 'Alasan', 'staff_1', 'treasurer', now())`,
  `INSERT INTO payout (id, facility_id, kind, payee_id, amount_rupiah, paid_on, document_reference, memo, prepared_by, prepared_at)
    VALUES ('pout_1', 'fac_1', 'PARTNER', 'partn_a', 1000, '2026-03-20', 'SPBy-1', 'Bagian', 'staff_1', now())`,
]

describe('Migrating schemes that named no partner', () => {
  let sql: Knex
  const migrate = async (name: string, files: readonly string[]) => {
    for (const file of files) {
      const module = await import(join(modules, name, 'migrations', file))
      const migration = new module[file.replace('.ts', '')]({} as never, {} as never)
      await migration.up()
      await commit(sql, ...migration.getQueries())
    }
  }
  const refusal = (...statements: string[]) =>
    commit(sql, ...statements).then(
      () => 'accepted',
      (error: { code?: string }) => error.code,
    )
  beforeAll(async () => {
    const database = `test_${process.pid}_partners`
    await emptyDatabase(database)
    sql = knex({ client: 'pg', connection: urlOf(database), pool: { min: 0, max: 4 } })
    // Tables of other modules that migrations of these read, and that stay empty here.
    await commit(
      sql,
      'CREATE TABLE holiday (day date)',
      `CREATE TABLE facility_order_line (id text PRIMARY KEY, facility_order_id text, listing_id text, variant_id text, name text,
        workshop_name text, quantity int, total_rupiah bigint, cost_rupiah bigint, account_code text)`,
    )
    const is_ours = (file: string) => file >= `${OURS}.ts`
    for (const name of MODULES) {
      const files = migrationsOf(name)
      await migrate(
        name,
        files.filter((file) => !is_ours(file)),
      )
    }
    await commit(sql, ...FILLED)
    for (const name of MODULES) await migrate(name, migrationsOf(name).filter(is_ours))
  })
  afterAll(() => sql.destroy())

  test('numbers the partners of each facility, and leaves those of none without', async () => {
    const { rows } = await sql.raw('SELECT id, number FROM partner ORDER BY id')
    expect(rows).toEqual([
      { id: 'partn_a', number: 1 },
      { id: 'partn_b', number: 2 },
      { id: 'partn_free', number: null },
    ])
    await commit(
      sql,
      `INSERT INTO partner (id, slug, name, kind, facility_id) VALUES ('partn_c', 'c', 'C', 'x', 'fac_1')`,
    )
    const { rows: added } = await sql.raw(`SELECT number FROM partner WHERE id = 'partn_c'`)
    expect(added).toEqual([{ number: 3 }])
  })

  test('keeps every share as it was recorded, owed under 2502 to nobody in particular', async () => {
    const { rows } = await sql.raw(
      `SELECT code, partner_id, account_of_part(kind, '425119', partner_id) AS account FROM split_component ORDER BY position`,
    )
    expect(rows).toEqual([
      { code: 'pnbp', partner_id: null, account: '2301.425119' },
      { code: 'mitra', partner_id: null, account: '2502' },
    ])
    const { rows: waiting } = await sql.raw('SELECT kind, state FROM payout')
    expect(waiting).toEqual([{ kind: 'PARTNER', state: 'waiting' }])
  })

  test('adopts a proposal that waited without a partner no more: it is refused, and made again', async () => {
    const adoption = [
      `UPDATE split_scheme SET valid_to = '2026-11-30'`,
      `UPDATE split_proposal SET state = 'adopted', closed_by = 'staff_2', closer_role = 'head', closed_at = now(), closed_on = '2026-11-30'`,
      `INSERT INTO split_scheme (id, facility_id, version, name, valid_from, base, legal_basis, settlement_trigger, return_window_days,
        recorded_by, proposal_id) VALUES ('spls_2', 'fac_1', 1, 'Usulan', '2026-12-01', 'GROSS', 'Kepmen', 'ON_HANDOVER', 3, 'staff_2', 'sprp_1')`,
      `INSERT INTO split_component VALUES ('spls_2', 1, 'pnbp', 'PNBP', 'PNBP', 8000), ('spls_2', 2, 'mitra', 'Mitra', 'MITRA', 2000)`,
    ]
    expect(await refusal(...adoption)).toBe('LT012')
    expect(
      await refusal(
        `UPDATE split_proposal SET state = 'refused', closed_by = 'staff_2', closer_role = 'head', closed_at = now(),
          closed_on = '2026-11-30', closing_reason = 'Mitranya belum disebut'`,
      ),
    ).toBe('accepted')
  })
})
