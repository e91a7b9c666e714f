import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { ACCOUNT, pnbpPayable } from '../../medusa/src/modules/ledger/chart-of-accounts'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { type Rupiah, rupiah } from '../../medusa/src/money/rupiah'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { recordDepositPayment } from '../../medusa/src/workflows/deposit/record-deposit-payment'
import { renewBillingCode } from '../../medusa/src/workflows/deposit/renew-billing-code'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { postRefundDue, postRefundPaid } from '../../medusa/src/workflows/proceeds/post-refund'
import { verifyProceeds } from '../../medusa/src/workflows/proceeds/verify-proceeds'
import { settleProceeds } from '../../medusa/src/workflows/settlement/settle-proceeds'
import { replaceScheme } from './fixtures/replace-scheme.ts'
import { soldLine } from './fixtures/sold-line.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: every rupiah of an order can be followed from the buyer's transfer to the NTPN. Method: the acts are called as the
 * transitions of a facility order call them, on the real database, and the books are compared to the rupiah.
 */

const FACILITY = 'fac_palu'
const now = new Date('2026-03-31T03:00:00Z')
const proof = { ntpn: '0A1B2C3D4E5F6G7H', ntb: '123456789012', bank: 'Bank Mandiri', paid_on: '2026-03-21' }

medusaSuite('The proceeds of a facility order', (app) => {
  const ledger = () => app().container.resolve<LedgerService>('ledger')
  const treasury = () => app().container.resolve<TreasuryService>('treasury')
  let scheme_id: string

  beforeEach(async () => {
    scheme_id = await treasury().adoptScheme({
      facility_id: FACILITY,
      name: 'Kepmen 1990',
      valid_from: '2026-01-01',
      base: 'NET_OF_COST',
      legal_basis: 'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990',
      components: [
        { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 5_000 },
        { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 1_500 },
        { code: 'modal', label: 'Modal', kind: 'MODAL', rate_bps: 3_500 },
      ],
      recorded_by: 'staff_1',
    })
  })

  interface Sale {
    id: string
    goods: number
    cost?: number
    shipping?: number
    unique_code?: number
    account_code?: string
  }

  const pay = ({ id, goods, shipping = 0, unique_code = 0 }: Sale) =>
    app().sql.transaction((trx) =>
      postPaymentReceived(
        app().container,
        {
          facility_order_id: id,
          facility_id: FACILITY,
          goods_rupiah: rupiah(goods),
          shipping_rupiah: rupiah(shipping),
          unique_code_rupiah: rupiah(unique_code),
          received_on: '2026-03-10',
          actor: 'staff_1',
        },
        trx,
      ),
    )

  const settle = ({ id, goods, cost = 0, shipping = 0, unique_code = 0, account_code = '425119' }: Sale) =>
    app().sql.transaction((trx) =>
      settleProceeds(
        app().container,
        {
          facility_order: {
            id,
            facility_id: FACILITY,
            lines: [soldLine({ total: goods, cost, account_code })],
            shipping_rupiah: rupiah(shipping),
            unique_code_rupiah: rupiah(unique_code),
            scheme_id,
          },
          actor: 'staff_1',
          settled_on: '2026-03-20',
          now,
        },
        trx,
      ),
    )

  const sell = async (sale: Sale) => {
    await pay(sale)
    return settle(sale)
  }

  const deposit = (amount: number, changes: object = {}) =>
    recordDeposit(app().container, {
      facility_id: FACILITY,
      account_code: '425119',
      amount_rupiah: rupiah(amount),
      billing_code: '820260321000001',
      billing_expires_at: null,
      actor: 'staff_1',
      now,
      ...changes,
    })

  const balances = async (): Promise<Record<string, Rupiah>> => {
    const all = await ledger().balance({ facility_id: FACILITY })
    return Object.fromEntries(
      all.filter(({ balance }) => balance !== 0n).map(({ code, balance }) => [code, balance]),
    )
  }

  const refusedField = (act: Promise<unknown>) =>
    act.then(
      () => ({}),
      (error: { fields?: Record<string, string> }) => error.fields ?? Promise.reject(error),
    )

  const booksAreRight = async () => {
    expect(await ledger().verify()).toEqual([])
    expect(await treasury().verify()).toEqual([])
    expect(await verifyProceeds(app().sql)).toEqual([])
  }

  const bookshelf: Sale = { id: 'fo_1', goods: 1_000_000, cost: 400_000, shipping: 75_000, unique_code: 321 }

  test('are held for the buyer until they are divided', async () => {
    await pay(bookshelf)
    expect(await balances()).toEqual({ [ACCOUNT.bank]: 1_075_321n, [ACCOUNT.buyer_deposits]: 1_075_321n })
    await booksAreRight()
  })

  test('are booked once, however often the payment is confirmed', async () => {
    await Promise.all([pay(bookshelf), pay(bookshelf), pay(bookshelf)])
    expect((await balances())[ACCOUNT.bank]).toBe(1_075_321n)
  })

  test('are divided to the rupiah, and nothing stays behind', async () => {
    await sell(bookshelf)
    expect(await balances()).toEqual({
      [ACCOUNT.bank]: 1_075_321n,
      [ACCOUNT.premi_payable]: 300_000n,
      [pnbpPayable('425119')]: 90_321n,
      [ACCOUNT.working_capital]: 610_000n,
      [ACCOUNT.shipping_payable]: 75_000n,
    })
    await booksAreRight()
  })

  test('are divided once, also by five treasurers at the same moment', async () => {
    await pay(bookshelf)
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => settle(bookshelf)))
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(5).fill('fulfilled'))
    const { rows } = await app().sql.raw('SELECT count(*)::int AS settlements FROM settlement')
    expect(rows).toEqual([{ settlements: 1 }])
    await booksAreRight()
  })

  test('are not divided before the money has come, nor when another sum came', async () => {
    await expect(settle(bookshelf)).rejects.toThrow('tidak sama')
    await pay({ ...bookshelf, goods: 999_999 })
    await expect(settle(bookshelf)).rejects.toThrow('tidak sama')
    expect((await balances())[ACCOUNT.premi_payable]).toBeUndefined()
    await booksAreRight()
  })

  test('are not divided by another facility’s scheme, or without one', async () => {
    await pay(bookshelf)
    scheme_id = 'spls_unknown'
    await expect(settle(bookshelf)).rejects.toThrow('skema pembagian')
  })

  test('go back to the buyer in two steps, never more than is held', async () => {
    await pay(bookshelf)
    const refund = (amount: number) => ({
      facility_order_id: 'fo_1',
      facility_id: FACILITY,
      amount_rupiah: rupiah(amount),
      on: '2026-03-12',
      now,
      reason: 'quality',
      actor: 'staff_1',
    })
    const due = (amount: number) =>
      app().sql.transaction((trx) => postRefundDue(app().container, refund(amount), trx))
    const paid = (amount: number) =>
      app().sql.transaction((trx) => postRefundPaid(app().container, refund(amount), trx))
    await expect(due(1_075_322)).rejects.toThrow('melebihi')
    await due(1_075_321)
    await expect(paid(1_075_322)).rejects.toThrow('melebihi')
    await paid(1_075_321)
    expect(await balances()).toEqual({})
    await booksAreRight()
  })

  describe('reach the state treasury', () => {
    test('with billing code, NTPN and NTB in one step; the revenue owed is gone and the bank is lower', async () => {
      await sell(bookshelf)
      const made = await deposit(90_321, { proof })
      expect(made).toMatchObject({ state: 'paid', ...proof, amount_rupiah: 90_321n, settlement_count: 1 })
      const after = await balances()
      expect(after[pnbpPayable('425119')]).toBeUndefined()
      expect(after[ACCOUNT.bank]).toBe(985_000n)
      const { lines } = await ledger().statement(FACILITY, { account: pnbpPayable('425119'), limit: 10 })
      expect(lines.at(-1)?.document_reference).toBe(
        'Billing 820260321000001, NTPN 0A1B2C3D4E5F6G7H, NTB 123456789012, Bank Mandiri',
      )
      await booksAreRight()
    })

    test('in two steps, with a new billing code in between when the first expired', async () => {
      await sell(bookshelf)
      const { id } = await deposit(90_321)
      const renewed = await renewBillingCode(app().container, {
        facility_id: FACILITY,
        id,
        billing_code: '820260328000002',
        billing_expires_at: null,
      })
      expect(renewed).toMatchObject({ state: 'billed', earlier_billing_codes: ['820260321000001'] })
      expect((await balances())[pnbpPayable('425119')]).toBe(90_321n)
      await recordDepositPayment(app().container, { facility_id: FACILITY, id, proof, actor: 'staff_1', now })
      expect((await balances())[pnbpPayable('425119')]).toBeUndefined()
      const again = recordDepositPayment(app().container, {
        facility_id: FACILITY,
        id,
        proof,
        actor: 'staff_1',
        now,
      })
      await expect(again).rejects.toThrow('sudah dibayar')
      await booksAreRight()
    })

    test('oldest first and whole; an amount in between is refused with the sums that fit', async () => {
      for (const id of ['fo_1', 'fo_2', 'fo_3']) await sell({ id, goods: 200_000 })
      expect(await refusedField(deposit(45_000))).toEqual({
        amount_rupiah:
          'Setoran mencakup penerimaan secara utuh, mulai dari yang tertua: Rp30.000 atau Rp60.000.',
      })
      expect(await deposit(60_000)).toMatchObject({ settlement_count: 2 })
      expect(await treasury().uncovered(FACILITY, '425119')).toMatchObject([{ facility_order_id: 'fo_3' }])
    })

    test('never more than is owed, and never twice', async () => {
      await sell({ id: 'fo_1', goods: 200_000 })
      expect(await refusedField(deposit(30_001))).toHaveProperty('amount_rupiah')
      expect(await refusedField(deposit(30_000, { account_code: '425112' }))).toHaveProperty('account_code')
      await deposit(30_000)
      expect(await refusedField(deposit(30_000))).toHaveProperty('account_code')
    })

    test('once, when two treasurers record the same deposit at the same moment', async () => {
      await sell({ id: 'fo_1', goods: 200_000 })
      const twice = await Promise.allSettled([
        deposit(30_000, { proof }),
        deposit(30_000, { billing_code: '820260321000009', proof: { ...proof, ntpn: '9'.repeat(16) } }),
      ])
      expect(twice.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
      await booksAreRight()
    })

    test('with codes that no other deposit has', async () => {
      for (const id of ['fo_1', 'fo_2']) await sell({ id, goods: 200_000 })
      await deposit(30_000, { proof })
      expect(await refusedField(deposit(30_000))).toHaveProperty('billing_code')
      expect(await refusedField(deposit(30_000, { billing_code: '8'.repeat(15), proof }))).toHaveProperty(
        'ntpn',
      )
      await booksAreRight()
    })

    test('on a day that is possible', async () => {
      await sell({ id: 'fo_1', goods: 200_000 })
      for (const paid_on of ['2026-04-01', '2026-03-19'])
        expect(await refusedField(deposit(30_000, { proof: { ...proof, paid_on } }))).toHaveProperty(
          'paid_on',
        )
      await deposit(30_000, { proof: { ...proof, paid_on: '2026-03-31' } })
    })

    test('under the code of each kind of goods', async () => {
      await sell({ id: 'fo_1', goods: 200_000, account_code: '425112' })
      await sell({ id: 'fo_2', goods: 100_000, account_code: '425119' })
      await deposit(30_000, { account_code: '425112', proof })
      expect((await balances())[pnbpPayable('425119')]).toBe(15_000n)
      await booksAreRight()
    })
  })

  describe('go back to the buyer after they were divided', () => {
    const refundDue = (id: string, amount: number, on: string) =>
      app().sql.transaction((trx) =>
        postRefundDue(
          app().container,
          {
            facility_order_id: id,
            facility_id: FACILITY,
            amount_rupiah: rupiah(amount),
            on,
            now: new Date(`${on}T03:00:00Z`),
            reason: 'quality',
            actor: 'staff_head',
          },
          trx,
        ),
      )

    test('in the open period, when the month of the division is closed', async () => {
      await sell(bookshelf)
      await ledger().closePeriod({
        facility_id: FACILITY,
        starts_on: '2026-03-01',
        ends_on: '2026-03-31',
        closed_by: 'staff_head',
        now: new Date('2026-04-05T03:00:00Z'),
      })
      await refundDue('fo_1', 1_075_321, '2026-03-31')
      expect(await balances()).toEqual({ [ACCOUNT.bank]: 1_075_321n, [ACCOUNT.refund_payable]: 1_075_321n })
      const { rows } = await app().sql.raw(
        `SELECT t.effective_on::text AS booked_on, t.relates_on::text AS relates_on, o.event FROM ledger_transaction t
           JOIN ledger_transaction o ON o.id = t.reverses_id`,
      )
      expect(rows).toEqual([{ booked_on: '2026-04-01', relates_on: '2026-03-31', event: 'proceeds_settled' }])
      await booksAreRight()
    })

    test('to the rupiah, whatever was sold, whatever was deposited of it', async () => {
      let made = 0
      const received = new Map<string, number>()
      let claimed = 0n
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            goods: fc.integer({ min: 1, max: 5_000_000 }),
            cost: fc.integer({ min: 0, max: 5_000_000 }),
            shipping: fc.integer({ min: 0, max: 200_000 }),
            unique_code: fc.integer({ min: 1, max: 999 }),
          }),
          fc.boolean(),
          async (sale, is_deposited) => {
            const id = `fo_random_${++made}`
            const total = sale.goods + sale.shipping + sale.unique_code
            received.set(id, total)
            const { id: settlement_id } = await sell({ id, ...sale })
            const owed = (await treasury().uncovered(FACILITY, '425119')).find(
              (revenue) => revenue.settlement_id === settlement_id,
            )
            if (is_deposited && owed) {
              const digits = String(made).padStart(3, '0')
              await deposit(Number(owed.amount_rupiah), {
                settlement_ids: [settlement_id],
                billing_code: `820260321001${digits}`,
                proof: { ...proof, ntpn: `0A1B2C3D4E5F6${digits}` },
              })
              claimed += owed.amount_rupiah
            }
            await refundDue(id, total, '2026-03-25')
            const held = await ledger().balance({ facility_id: FACILITY, facility_order_id: id })
            const of = (code: string) => held.find((account) => account.code === code)?.balance
            expect([of(ACCOUNT.buyer_deposits), of(ACCOUNT.refund_payable)]).toEqual([0n, BigInt(total)])
          },
        ),
        { numRuns: 12 },
      )
      const all = [...received.values()].reduce((sum, total) => sum + BigInt(total), 0n)
      const after = await balances()
      expect(after[ACCOUNT.bank]).toBe(all - claimed)
      expect(after[ACCOUNT.treasury_claim] ?? 0n).toBe(claimed)
      expect(after[ACCOUNT.refund_payable]).toBe(all)
      expect(Object.keys(after)).toHaveLength(claimed > 0n ? 3 : 2)
      await booksAreRight()
    })
  })

  describe('are kept by the database itself', () => {
    const refusal = (statement: string) =>
      app()
        .sql.transaction((trx) => trx.raw(statement))
        .then(
          () => 'accepted',
          (error: { code?: string }) => error.code,
        )

    test.each([
      ['a rate', 'UPDATE split_component SET rate_bps = 1'],
      ['a settlement', 'UPDATE settlement SET base_rupiah = base_rupiah + 1'],
      ['a part', 'DELETE FROM settlement_part'],
      ['what a deposit covered', 'DELETE FROM pnbp_deposit_line'],
      ['a deposit', 'DELETE FROM pnbp_deposit'],
      ['a scheme', 'TRUNCATE split_scheme CASCADE'],
    ])('against a change of %s', async (_, statement) => {
      await sell(bookshelf)
      await deposit(90_321)
      expect(await refusal(statement)).toBe('42501')
      await app().sql.raw('GRANT ALL ON ALL TABLES IN SCHEMA public TO CURRENT_USER')
      expect(await refusal(statement)).toBe('LT001')
    })

    test.each([
      ['a rule that applies', `UPDATE split_scheme SET base = 'GROSS'`],
      [
        'the terms of a scheme while ending it',
        `UPDATE split_scheme SET valid_to = '2026-12-31', legal_basis = 'lain'`,
      ],
      ['an account code', `UPDATE account_code SET title = 'lain'`],
      ['the amount of a deposit', 'UPDATE pnbp_deposit SET amount_rupiah = 1'],
      ['an NTPN', `UPDATE pnbp_deposit SET ntpn = repeat('7', 16)`],
    ])('against a change of %s', async (_, statement) => {
      await sell(bookshelf)
      await deposit(90_321, { proof })
      expect(await refusal(statement)).toBe('LT001')
    })

    test('against shares that are not the whole, before and after', async () => {
      const component = `INSERT INTO split_component VALUES ('${scheme_id}', 9, 'extra', 'Extra', 'KOPERASI', 1)`
      expect(await refusal(component)).toBe('LT002')
      const scheme = `INSERT INTO split_scheme (id, facility_id, version, name, valid_from, base, legal_basis, settlement_trigger,
        return_window_days, recorded_by) VALUES ('spls_x', 'fac_x', 1, 'x', '2026-01-01', 'GROSS', 'x', 'ON_PAYMENT', 0, 'x')`
      expect(await refusal(scheme)).toBe('LT002')
    })

    test('against two schemes at a time', async () => {
      const overlapping = `INSERT INTO split_scheme SELECT 'spls_y', facility_id, 2, name, '2026-06-01', NULL, base, legal_basis,
        settlement_trigger, return_window_days, recorded_by FROM split_scheme`
      expect(await refusal(overlapping)).toBe('LT003')
    })

    test('against a settlement whose parts are another sum', async () => {
      await sell(bookshelf)
      const part = `INSERT INTO settlement_part SELECT id, 99, 'premi', 'Premi', 'PREMI', NULL, 5000, 1 FROM settlement`
      expect(await refusal(part)).toBe('LT002')
    })

    test('against a second deposit of the same revenue, and a deposit that is not its lines', async () => {
      await sell(bookshelf)
      await deposit(90_321)
      const line = (amount: string) => `INSERT INTO pnbp_deposit_line
        SELECT d.id, d.facility_id, d.account_code, s.id, ${amount} FROM pnbp_deposit d, settlement s`
      expect(await refusal(line('90321'))).toBe('23505')
      expect(await refusal(line('90320'))).toBe('LT004')
      const bare = `INSERT INTO pnbp_deposit (id, facility_id, account_code, amount_rupiah, billing_code, billed_by, billed_at)
        VALUES ('pdep_x', '${FACILITY}', '425119', 5, '111111111111111', 'x', now())`
      expect(await refusal(bare)).toBe('LT004')
    })

    test('against codes of another form, and half a proof', async () => {
      await sell(bookshelf)
      await deposit(90_321)
      expect(await refusal(`UPDATE pnbp_deposit SET billing_code = '12345'`)).toBe('23514')
      expect(await refusal(`UPDATE pnbp_deposit SET ntpn = '0A1B2C3D4E5F6G7H'`)).toBe('23514')
    })
  })

  test('follow the scheme they were sold under, also after a new one came into force', async () => {
    const later = await replaceScheme(app().sql, treasury(), {
      facility_id: FACILITY,
      name: 'Bangli',
      valid_from: '2026-03-15',
      base: 'GROSS',
      legal_basis: 'Praktik Lapas Narkotika Bangli, 2023',
      components: [
        { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 3_500 },
        { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 5_000 },
        { code: 'program', label: 'Program', kind: 'PROGRAM', rate_bps: 1_500 },
      ],
    })
    expect((await treasury().schemeInForce(FACILITY, '2026-03-14'))?.id).toBe(scheme_id)
    expect((await treasury().schemeInForce(FACILITY, '2026-03-15'))?.id).toBe(later)
    expect(await sell(bookshelf)).toMatchObject({ scheme_id, base: 'NET_OF_COST', base_rupiah: 600_000n })
    await booksAreRight()
  })

  test('are seen to disagree when treasury and ledger were changed apart', async () => {
    await sell(bookshelf)
    await app().sql.raw('GRANT ALL ON settlement_part TO CURRENT_USER')
    await app().sql.raw('ALTER TABLE settlement_part DISABLE TRIGGER USER')
    await app().sql.raw(`UPDATE settlement_part SET amount_rupiah = amount_rupiah - 1 WHERE kind = 'PNBP'`)
    expect((await verifyProceeds(app().sql)).map((violation) => violation.rule)).toEqual([
      'a settlement is booked as it was divided',
      'state revenue owed is what was divided and stands, less what was deposited',
    ])
    expect((await treasury().verify()).map((violation) => violation.rule)).toContain('parts are the whole')
  })
})
