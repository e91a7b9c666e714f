import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { voidDeposit } from '../../medusa/src/workflows/deposit/void-deposit'
import { bareContainer } from './fixtures/bare-container.ts'
import { sellRaw } from './fixtures/raw-sale.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: what happened to a deposit cannot be told otherwise afterwards. Method: raw statements, first with the application's rights and
 * then with all of them; and the checks of `verify` when even the triggers are out of the way.
 */

const FACILITY = 'fac_uji'
const now = new Date('2026-11-30T03:00:00Z')
const proof = { ntpn: '6A2F33K7M9PQ4T8W', ntb: '261130091502', bank: 'BRI', paid_on: '2026-11-30' }

databaseSuite('A deposit', (sql) => {
  let container: MedusaContainer
  const treasury = () => container.resolve<TreasuryService>('treasury')
  const deposit = (changes: object = {}) =>
    recordDeposit(container, {
      facility_id: FACILITY,
      account_code: '425119',
      amount_rupiah: rupiah(50_000),
      billing_code: '820261130000001',
      billing_expires_at: null,
      actor: 'staff_1',
      now,
      ...changes,
    })
  const giveUp = (id: string) =>
    voidDeposit(container, { facility_id: FACILITY, id, reason: 'Salah jumlah', actor: 'staff_1', now })
  const refusal = (statement: string) =>
    sql()
      .transaction((trx) => trx.raw(statement))
      .then(
        () => 'accepted',
        (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
      )
  const broken = async () => (await treasury().verify()).map(({ rule }) => rule)

  beforeEach(async () => {
    container = bareContainer(sql())
    await sellRaw(container, sql(), {
      id: 'fo_1',
      facility_id: FACILITY,
      goods: 100_000,
      settled_on: '2026-11-27',
    })
  })

  test('that is void covers nothing any more, and its revenue is billed once again, not twice', async () => {
    await giveUp((await deposit()).id)
    const { id } = await deposit({ billing_code: '820261130000002' })
    expect(await treasury().verify()).toEqual([])
    const second = `INSERT INTO pnbp_deposit_line SELECT 'pdep_x', facility_id, account_code, settlement_id, amount_rupiah
      FROM pnbp_deposit_line WHERE deposit_id = '${id}'`
    const bill = `INSERT INTO pnbp_deposit (id, facility_id, account_code, amount_rupiah, billing_code, billed_by, billed_at)
      VALUES ('pdep_x', '${FACILITY}', '425119', 50000, '${'7'.repeat(15)}', 'x', now());`
    expect(await refusal(bill + second)).toBe('pnbp_deposit_line_binds_once')
    expect(await refusal(bill + second.replace('amount_rupiah\n', 'amount_rupiah, true\n'))).toBe('LT004')
  })

  test.each([
    ['a void taken back', `UPDATE pnbp_deposit SET voided_at = NULL, voided_by = NULL, void_reason = NULL`],
    ['another reason', `UPDATE pnbp_deposit SET void_reason = 'Lain'`],
    ['a void bill paid', `UPDATE pnbp_deposit SET ntpn = repeat('7', 16)`],
    ['a new code for a void bill', `UPDATE pnbp_deposit SET billing_code = repeat('7', 15)`],
    ['its line bound again', 'UPDATE pnbp_deposit_line SET is_released = false'],
  ])('that is void stays void: %s', async (_, statement) => {
    await giveUp((await deposit()).id)
    await sql().raw('GRANT ALL ON pnbp_deposit, pnbp_deposit_line TO CURRENT_USER')
    expect(await refusal(statement)).toBe('LT001')
  })

  test.each([
    ['void', `UPDATE pnbp_deposit SET voided_at = now(), voided_by = 'x', void_reason = 'x'`, 'LT001'],
    [
      'unreconciled without the treasury',
      `UPDATE pnbp_deposit SET reconciled_at = now(), reconciled_by = 'x'`,
      'LT007',
    ],
    ['released', 'UPDATE pnbp_deposit_line SET is_released = true', 'LT001'],
    ['made cheaper', 'UPDATE pnbp_deposit_line SET amount_rupiah = 1', 'LT001'],
  ])('that is paid is not made %s', async (_, statement, code) => {
    await deposit({ proof })
    await sql().raw('GRANT ALL ON pnbp_deposit, pnbp_deposit_line TO CURRENT_USER')
    expect(await refusal(statement)).toBe(code)
  })

  test('that was reconciled keeps the treasury’s line, its proof and its codes', async () => {
    const { id } = await deposit({ proof })
    const line = { ...proof, billing_code: null, account_code: '425119', amount_rupiah: rupiah(50_000) }
    await sql().transaction((trx) =>
      treasury().takeTreasuryLines(
        { facility_id: FACILITY, lines: [line], uploaded_by: 'staff_1', uploaded_at: now },
        trx,
      ),
    )
    expect(
      await treasury().markReconciled({ facility_id: FACILITY, deposit_ids: [id], by: 'staff_1', at: now }),
    ).toBe(1)
    const media_type = 'application/pdf' as const
    await treasury().keepDepositProof({
      ...{ deposit_id: id, media_type, hash: 'a'.repeat(64), bytes: Buffer.from('x') },
      ...{ uploaded_by: 'staff_1', uploaded_at: now },
    })
    await treasury().recordSimponiIdentity({
      ...{
        facility_id: FACILITY,
        ministry_code: '137',
        unit_code: '05',
        recorded_by: 'staff_1',
        recorded_at: now,
      },
    })
    expect(await treasury().verify()).toEqual([])
    await sql().raw('GRANT ALL ON ALL TABLES IN SCHEMA public TO CURRENT_USER')
    for (const [statement, code] of [
      ['UPDATE treasury_line SET amount_rupiah = 1', 'LT007'],
      ['DELETE FROM treasury_line', 'LT001'],
      ['UPDATE pnbp_deposit SET reconciled_at = NULL, reconciled_by = NULL', 'LT001'],
      [`UPDATE deposit_proof SET bytes = 'y'`, 'LT001'],
      ['DELETE FROM deposit_proof', 'LT001'],
      [`UPDATE simponi_identity SET unit_code = '99'`, 'LT001'],
    ])
      expect(await refusal(statement as string), statement).toBe(code)
    await sql().raw(
      'ALTER TABLE treasury_line DISABLE TRIGGER USER; UPDATE treasury_line SET amount_rupiah = 1',
    )
    expect(await broken()).toEqual(['what was reconciled is what the treasury lists'])
  })

  test('whose lines were released behind the triggers is seen', async () => {
    await deposit({ proof })
    await sql().raw('GRANT ALL ON ALL TABLES IN SCHEMA public TO CURRENT_USER')
    await sql().raw(
      'ALTER TABLE pnbp_deposit_line DISABLE TRIGGER USER; UPDATE pnbp_deposit_line SET is_released = true',
    )
    expect(await broken()).toEqual(['a void deposit releases what it covered, no other does'])
  })
})
