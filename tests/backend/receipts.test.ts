import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import { ENTER_EARLIER_REVENUE } from '../../medusa/src/modules/treasury/deposit/earlier-revenue'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { verifyDueDates } from '../../medusa/src/workflows/deposit/verify-due-dates'
import { bareContainer } from './fixtures/bare-container.ts'

import { type RawSale, sellRaw } from './fixtures/raw-sale.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: nothing the state is owed stands outside the receipts book, and each entry knows when it is late. Method: sales are settled
 * by the product's own workflow on the bare database; then raw statements try what a hurried hand would try.
 */

const FACILITY = 'fac_uji'
const now = new Date('2026-11-30T03:00:00Z')

databaseSuite('The receipts book', (sql) => {
  let container: MedusaContainer
  beforeEach(() => {
    container = bareContainer(sql())
  })

  const treasury = () => container.resolve<TreasuryService>('treasury')
  const sell = (sale: Partial<RawSale>) =>
    sellRaw(container, sql(), {
      id: 'fo_1',
      facility_id: FACILITY,
      goods: 100_000,
      settled_on: '2026-11-27',
      ...sale,
    })
  const book = async (view: 'all' | 'overdue' = 'all') =>
    (await treasury().receipts(FACILITY, { on: '2026-11-30', view, limit: 50 })).receipts
  const refusal = (statement: string) =>
    sql()
      .transaction((trx) => trx.raw(statement))
      .then(
        () => 'accepted',
        (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
      )

  test('holds the state’s share and the unique code of each settlement, by account code', async () => {
    await sell({ account_codes: ['425112', '425119'], unique_code: 321 })
    const receipts = (await book()).map(({ number, account_code, amount_rupiah, due_on, days_late }) => ({
      number,
      account_code,
      amount_rupiah,
      due_on,
      days_late,
    }))
    expect(receipts.sort((a, b) => a.account_code.localeCompare(b.account_code))).toMatchObject([
      { account_code: '425112', amount_rupiah: 50_321n, due_on: '2026-11-27', days_late: 3 },
      { account_code: '425119', amount_rupiah: 50_000n, due_on: '2026-11-27', days_late: 3 },
    ])
    expect(receipts.map(({ number }) => number).sort()).toEqual([1, 2])
    expect(await treasury().verify()).toEqual([])
  })

  test('is numbered without a gap, from one in each year, also by ten treasurers at once', async () => {
    await sell({ id: 'fo_0', settled_on: '2025-12-31' })
    await Promise.all(Array.from({ length: 10 }, (_, index) => sell({ id: `fo_${index + 1}` })))
    const numbers = (await book()).map(({ year, number }) => `${year}/${number}`)
    expect(numbers).toEqual([...Array.from({ length: 10 }, (_, index) => `2026/${10 - index}`), '2025/1'])
    expect(await treasury().verify()).toEqual([])
  })

  test('gives each receipt the due date of the rule of its day, and keeps it when the rule changes', async () => {
    await sell({ id: 'fo_1' })
    const rule = {
      facility_id: FACILITY,
      kind: 'NEXT_WORKDAY' as const,
      cut_off: null,
      permit_number: null,
      permit_valid_until: null,
      period: null,
      period_day: null,
      valid_from: '2026-11-27',
      legal_basis: 'PMK 3/2013 Pasal 4 ayat (2)',
      recorded_by: 'staff_1',
      recorded_at: now,
    }
    await treasury().recordDepositRule(rule)
    await sell({ id: 'fo_2' })
    expect((await book()).map(({ due_on }) => due_on)).toEqual(['2026-11-30', '2026-11-27'])
    expect(await treasury().depositRuleOn(FACILITY, '2026-11-26')).toBeUndefined()
    expect(await refusal(`UPDATE deposit_rule SET kind = 'SAME_DAY'`)).toBe('42501')
    expect(
      await refusal(`INSERT INTO deposit_rule (id, facility_id, version, kind, valid_from, legal_basis, recorded_by, recorded_at)
        VALUES ('drul_x', '${FACILITY}', 1, 'PERIODIC', '2026-11-27', 'x', 'x', now())`),
    ).toBe('deposit_rule_permit')
  })

  test('shows what is late in red until it is deposited, and how late it was', async () => {
    await sell({ id: 'fo_1' })
    const figures = () => treasury().receiptFigures(FACILITY, '2026-11-30')
    expect(await figures()).toMatchObject({ overdue_rupiah: 50_000n, overdue_count: 1, due_today_count: 0 })
    await recordDeposit(container, {
      facility_id: FACILITY,
      account_code: '425119',
      amount_rupiah: rupiah(50_000),
      billing_code: '820261130000001',
      billing_expires_at: null,
      proof: { ntpn: '2A3B4C5D6E7F8G9H', ntb: '123456789012', bank: 'BRI', paid_on: '2026-11-30' },
      actor: 'staff_1',
      now,
    })
    expect(await figures()).toMatchObject({ overdue_count: 0, undeposited_rupiah: 0n })
    expect(await book()).toMatchObject([{ state: 'deposited', days_late: 3, ntpn: '2A3B4C5D6E7F8G9H' }])
    expect(await book('overdue')).toEqual([])
  })

  test('cannot be changed, shortened or padded', async () => {
    await sell({})
    for (const statement of ['UPDATE pnbp_receipt SET due_on = due_on + 30', 'DELETE FROM pnbp_receipt']) {
      await sql().raw('REVOKE UPDATE, DELETE ON pnbp_receipt FROM CURRENT_USER')
      expect(await refusal(statement)).toBe('42501')
      await sql().raw('GRANT ALL ON pnbp_receipt TO CURRENT_USER')
      expect(await refusal(statement)).toBe('LT001')
    }
    const extra = (columns: string) => `INSERT INTO pnbp_receipt
      SELECT 'prcp_x', facility_id, year, 9, settlement_id, ${columns}, received_at, received_on, due_on FROM pnbp_receipt`
    expect(await refusal(extra(`'425112', 1`))).toBe('LT006')
    expect(await refusal(extra('account_code, amount_rupiah'))).toContain('settlement_id_account_code')
    const part = `INSERT INTO settlement_part SELECT id, 9, 'pnbp', 'PNBP', 'PNBP', '425112', 5000, 1 FROM settlement`
    expect(['LT002', 'LT006']).toContain(await refusal(part))
  })

  test.each(['2099-01-01', '2026-11-20'])(
    'is seen to be due on another day than its rule says: %s',
    async (due_on) => {
      const found = async () => (await verifyDueDates(sql())).map((violation) => violation.found)
      await sell({})
      expect(await found()).toEqual([])
      await sql().raw('GRANT ALL ON pnbp_receipt TO CURRENT_USER')
      const [{ was }] = (await sql().raw('SELECT due_on::text AS was FROM pnbp_receipt')).rows
      await sql().raw(
        `ALTER TABLE pnbp_receipt DISABLE TRIGGER USER; UPDATE pnbp_receipt SET due_on = '${due_on}', received_on = least(received_on, '${due_on}')`,
      )
      expect(await found()).toEqual([`${due_on} instead of ${was}`])
    },
  )

  test('is not late because a holiday was decreed after it came', async () => {
    await sell({})
    await sql().raw(
      `INSERT INTO holiday SELECT due_on, 'Cuti bersama', 'joint_leave', 'SKB' FROM pnbp_receipt`,
    )
    expect(await verifyDueDates(sql())).toEqual([])
  })

  test('of an earlier version of the shop is filled from what was divided, in the order of the days', async () => {
    for (const [index, settled_on] of ['2026-11-28', '2026-11-20', '2026-12-24'].entries())
      await sell({ id: `fo_${index}`, settled_on })
    await sql().raw(`INSERT INTO holiday VALUES ('2026-12-24', 'Cuti bersama', 'joint_leave', 'SKB')
      ON CONFLICT DO NOTHING`)
    await sql().raw(
      `INSERT INTO holiday VALUES ('2026-12-25', 'Natal', 'national', 'SKB') ON CONFLICT DO NOTHING`,
    )
    await sql().raw('GRANT ALL ON pnbp_receipt TO CURRENT_USER')
    await sql().raw(
      'ALTER TABLE pnbp_receipt DISABLE TRIGGER USER; DELETE FROM pnbp_receipt; ALTER TABLE pnbp_receipt ENABLE TRIGGER USER',
    )
    for (let run = 0; run < 2; run += 1) await sql().raw(ENTER_EARLIER_REVENUE)
    const receipts = (await book()).map(({ number, due_on, received_at }) => [number, due_on, received_at])
    expect(receipts).toEqual([
      [3, '2026-12-28', '2026-12-24T01:00:00.000Z'],
      [2, '2026-11-30', '2026-11-28T01:00:00.000Z'],
      [1, '2026-11-20', '2026-11-20T01:00:00.000Z'],
    ])
    expect(await treasury().verify()).toEqual([])
  })

  test.each([
    [
      'a receipt that was made smaller',
      'UPDATE pnbp_receipt SET amount_rupiah = 1',
      'receipts are the state revenue of their settlement',
    ],
    ['a removed receipt', 'DELETE FROM pnbp_receipt', 'receipts are the state revenue of their settlement'],
    ['a renumbered one', 'UPDATE pnbp_receipt SET number = 7', 'receipts are numbered without a gap'],
    [
      'one that is due on a Sunday',
      `UPDATE pnbp_receipt SET due_on = '2026-11-29'`,
      'a receipt is due on a working day, not before it came',
    ],
  ])('is seen to be altered: %s', async (_, statement, rule) => {
    await sell({})
    await sql().raw('GRANT ALL ON pnbp_receipt TO CURRENT_USER')
    await sql().raw(`ALTER TABLE pnbp_receipt DISABLE TRIGGER USER; ${statement}`)
    expect((await treasury().verify()).map((violation) => violation.rule)).toContain(rule)
  })
})
