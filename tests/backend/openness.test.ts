import type { MedusaContainer } from '@medusajs/framework/types'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { OpennessFigures } from '../../medusa/src/contract/openness'
import { ACCOUNT, partnerPayable, pnbpPayable } from '../../medusa/src/modules/ledger/chart-of-accounts'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { showFacilityOpenness, showOpenness } from '../../medusa/src/workflows/openness/show-openness'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { settleProceeds } from '../../medusa/src/workflows/settlement/settle-proceeds'
import { bareContainer } from './fixtures/bare-container.ts'
import { rawOffice } from './fixtures/raw-office.ts'
import { soldLine } from './fixtures/sold-line.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: what the public reads is what the books say, to the rupiah. Method: histories of divisions, deposits and corrections are
 * posted, and every figure is added up again from raw rows by a program that shares nothing with the page's.
 */

const now = new Date('2026-11-22T03:00:00Z')
const CODE = '425119'

databaseSuite('Public openness', (sql) => {
  let ledger: LedgerService
  let container: MedusaContainer
  beforeEach(async () => {
    await rawOffice(sql())
    await sql().raw(`INSERT INTO facility (id, slug, name, type, class, region_office_id, satker_code, kppn_code, street, area_code,
        postal_code, time_zone, pickup_hours, phone, description)
      SELECT 'fac_2', 'lapas-jayapura', 'Lapas Jayapura', type, class, region_office_id, '654321', kppn_code, street, area_code,
        postal_code, 'Asia/Jayapura', pickup_hours, phone, description FROM facility WHERE id = 'fac_1'`)
    container = bareContainer(sql())
    ledger = container.resolve<LedgerService>('ledger')
    const partners = [{ number: 1, name: 'CV Kayu' }]
    for (const facility_id of ['fac_1', 'fac_2'])
      await ledger.openBook(facility_id, [CODE, '425112'], sql(), partners)
  })

  const head = (event: string, source_id: string, facility_id: string, effective_on: string) => ({
    facility_id,
    effective_on,
    event,
    source_type: 'test',
    source_id,
    idempotency_key: `${event}:${source_id}`,
    memo: 'Percobaan',
    actor: 'staff_treasurer',
  })

  interface Part {
    credit: string
    amount: number
    memo?: string
  }
  const settle = (id: string, on: string, parts: readonly Part[], facility_id = 'fac_1') =>
    ledger.post({
      ...head('proceeds_settled', id, facility_id, on),
      lines: parts.map(({ credit, amount, memo }) => ({
        debit: ACCOUNT.buyer_deposits,
        credit,
        amount: rupiah(amount),
        memo: memo ?? 'Bagian',
      })),
    })
  const deposit = (id: string, on: string, amount: number, facility_id = 'fac_1') =>
    ledger.post({
      ...head('pnbp_deposited', id, facility_id, on),
      lines: [{ debit: pnbpPayable(CODE), credit: ACCOUNT.bank, amount: rupiah(amount) }],
    })
  const reverse = (id: string, reverses_id: string, on: string, facility_id = 'fac_1', amount?: number) =>
    ledger.reverse({
      ...head('reversed', id, facility_id, on),
      reverses_id,
      ...(amount ? { amounts: [{ line_no: 1, amount: rupiah(amount) }] } : {}),
    })
  const sale = (amount = 100_000): Part[] => [
    { credit: ACCOUNT.premi_payable, amount: amount / 2 },
    { credit: pnbpPayable(CODE), amount: amount / 2 },
  ]
  const palu = (year?: number) =>
    showFacilityOpenness(container, { slug: 'rutan-ruteng', year, now }) as Promise<OpennessFigures>

  test('tells what a settlement made by the desk divided, with its cost, shipping and unique code apart', async () => {
    const scheme_id = await container.resolve<TreasuryService>('treasury').adoptScheme({
      facility_id: 'fac_1',
      name: 'Kepmen 1990',
      valid_from: '2026-01-01',
      base: 'NET_OF_COST',
      legal_basis: 'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990',
      components: [
        { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 5_000 },
        { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 1_500 },
        { code: 'modal', label: 'Modal', kind: 'MODAL', rate_bps: 3_500 },
      ],
      recorded_by: 'staff_head',
    })
    const order = {
      id: 'fo_1',
      facility_id: 'fac_1',
      shipping_rupiah: rupiah(75_000),
      unique_code_rupiah: rupiah(321),
      lines: [soldLine({ total: 1_000_000, cost: 400_000, account_code: CODE })],
      scheme_id,
    }
    const paid = { ...order, facility_order_id: 'fo_1', goods_rupiah: rupiah(1_000_000), actor: 'staff_1' }
    await sql().transaction(async (trx) => {
      await postPaymentReceived(container, { ...paid, received_on: '2026-03-10' }, trx)
      await settleProceeds(
        container,
        { facility_order: order, actor: 'staff_1', settled_on: '2026-03-20', now },
        trx,
      )
    })
    expect(await palu()).toMatchObject({
      year: 2026,
      sold_rupiah: 1_000_000,
      shared: [
        { share: 'premi', amount_rupiah: 300_000 },
        { share: 'pnbp', amount_rupiah: 90_000 },
        { share: 'cost', amount_rupiah: 400_000 },
        { share: 'working_capital', amount_rupiah: 210_000 },
      ],
      shipping_rupiah: 75_000,
      unique_code_rupiah: 321,
      deposited_rupiah: 0,
      waiting_rupiah: 90_321,
      scheme: { legal_basis: 'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990', base: 'NET_OF_COST' },
    })
  })

  test('reads a year once for however many visitors, and again when something was booked', async () => {
    await settle('s1', '2026-11-01', sale())
    let readings = 0
    sql().on('query', ({ sql: text }: { sql: string }) => {
      if (text.includes("'revenue_return_granted'")) readings += 1
    })
    await Promise.all([palu(), palu(), palu()])
    expect(await palu()).toMatchObject({ sold_rupiah: 100_000 })
    expect(readings).toBe(1)
    await settle('s2', '2026-11-02', sale())
    expect(await palu()).toMatchObject({ sold_rupiah: 200_000 })
    expect(readings).toBe(2)
  })

  test('falls by what is taken back, in the year in which it is taken back', async () => {
    const sold = await settle('s1', '2025-12-31', sale())
    await reverse('r1', sold.id, '2026-01-02')
    expect(await palu(2025)).toMatchObject({ sold_rupiah: 100_000, waiting_rupiah: 50_000 })
    expect(await palu(2026)).toMatchObject({ sold_rupiah: -100_000, waiting_rupiah: 0, years: [2026, 2025] })
  })

  test('falls by all of a sale that goes back to its buyer, also by what is claimed back from the treasury', async () => {
    const facility_order_id = 'fo_claimed'
    const lines = [
      { credit: ACCOUNT.premi_payable, amount: 70_000, memo: 'Premi' },
      { credit: pnbpPayable(CODE), amount: 30_000, memo: 'PNBP' },
      { credit: pnbpPayable(CODE), amount: 321, memo: 'Kode unik' },
    ]
    const sold = await ledger.post({
      ...head('proceeds_settled', 's1', 'fac_1', '2026-03-01'),
      facility_order_id,
      lines: lines.map((line) => ({
        ...line,
        debit: ACCOUNT.buyer_deposits,
        amount: rupiah(line.amount),
      })),
    })
    await deposit('d1', '2026-03-02', 30_321)
    await reverse('r1', sold.id, '2026-03-05', 'fac_1', 70_000)
    await ledger.post({
      ...head('revenue_return_claimed', 'c1', 'fac_1', '2026-03-05'),
      facility_order_id,
      lines: [
        {
          debit: ACCOUNT.treasury_claim,
          credit: ACCOUNT.buyer_deposits,
          amount: rupiah(30_321),
          memo: `PNBP ${CODE}`,
        },
      ],
    })
    await ledger.post({
      ...head('revenue_return_granted', 'c1', 'fac_1', '2026-05-05'),
      lines: [{ debit: ACCOUNT.bank, credit: ACCOUNT.treasury_claim, amount: rupiah(30_321) }],
    })
    expect(await palu()).toMatchObject({
      returned_rupiah: 30_321,
      sold_rupiah: 0,
      shared: [],
      unique_code_rupiah: 0,
      deposited_rupiah: 30_321,
      waiting_rupiah: 0,
    })
  })

  test('counts a deposit in the year of the book’s day, and what is still owed at the end of a past year', async () => {
    await settle('s1', '2025-12-30', sale())
    await deposit('d1', '2025-12-31', 20_000)
    await deposit('d2', '2026-01-01', 30_000)
    expect(await palu(2025)).toMatchObject({
      deposited_rupiah: 20_000,
      deposit_count: 1,
      waiting_rupiah: 30_000,
      waiting_on: '2025-12-31',
    })
    expect(await palu(2026)).toMatchObject({ deposited_rupiah: 30_000, deposit_count: 1, waiting_rupiah: 0 })
  })

  test('begins the new year where the facility is, before the capital does', async () => {
    const eve = new Date('2026-12-31T15:30:00Z')
    const at = async (slug: string) =>
      (await showFacilityOpenness(container, { slug, year: undefined, now: eve })).year
    expect([await at('lapas-jayapura'), await at('rutan-ruteng')]).toEqual([2027, 2026])
    expect((await showOpenness(container, { year: undefined, now: eve })).year).toBe(2026)
  })

  test('tells a month with fewer than three orders only together with others', async () => {
    for (const [month, orders] of [3, 1, 4].entries())
      for (let order = 0; order < orders; order++)
        await settle(`s${month}.${order}`, `2026-0${month + 1}-1${order}`, sale())
    const { months } = await palu(2026)
    expect(months.filter(({ sold_rupiah }) => sold_rupiah !== 0)).toEqual([
      { months: [1, 2], sold_rupiah: 400_000, pnbp_rupiah: 200_000, deposited_rupiah: 0 },
      { months: [3], sold_rupiah: 400_000, pnbp_rupiah: 200_000, deposited_rupiah: 0 },
    ])
  })

  const LINES: readonly [credit: string, memo: string, figure: string][] = [
    [ACCOUNT.premi_payable, 'Premi', 'premi'],
    [pnbpPayable(CODE), 'PNBP', 'pnbp'],
    [pnbpPayable('425112'), 'PNBP', 'pnbp'],
    [ACCOUNT.working_capital, 'Modal kerja', 'working_capital'],
    [ACCOUNT.working_capital, 'Biaya produksi ke modal kerja', 'cost'],
    [ACCOUNT.programme, 'Program', 'programme'],
    [ACCOUNT.cooperative_payable, 'Koperasi', 'cooperative'],
    [ACCOUNT.partner_payable, 'Mitra', 'partner'],
    [partnerPayable(1), 'Mitra', 'partner'],
    [ACCOUNT.victim_fund, 'Korban', 'victim_fund'],
    [ACCOUNT.shipping_payable, 'Ongkos kirim', 'shipping'],
    [pnbpPayable(CODE), 'Kode unik', 'unique_code'],
  ]

  /** Every figure of a year again, from the rows alone. */
  async function figuresFromRows(year: number, facility_id?: string) {
    const { rows } =
      await sql().raw(`SELECT p.id, p.facility_id, p.effective_on::text AS day, p.amount, p.memo, p.reverses_posting_id,
        t.event, (SELECT code FROM ledger_account WHERE id = p.debit_account_id) AS debit,
        (SELECT code FROM ledger_account WHERE id = p.credit_account_id) AS credit
      FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id`)
    const sums: Record<string, number> = { waiting: 0 }
    const add = (name: string, amount: number) => {
      sums[name] = (sums[name] ?? 0) + amount
    }
    for (const each of rows) {
      if (facility_id && each.facility_id !== facility_id) continue
      const amount = Number(each.amount)
      if (each.day <= `${year}-12-31` && each.day <= '2026-11-22') {
        if (each.credit.startsWith('2301')) add('waiting', amount)
        if (each.debit.startsWith('2301')) add('waiting', -amount)
      }
      if (!each.day.startsWith(String(year))) continue
      const original = each.reverses_posting_id
        ? rows.find((other: { id: string }) => other.id === each.reverses_posting_id)
        : each
      const sign = each.reverses_posting_id ? -1 : 1
      if (original.event === 'pnbp_deposited') add('deposited', sign * amount)
      if (original.event !== 'proceeds_settled') continue
      const line = LINES.find(([credit, memo]) => credit === original.credit && memo === original.memo)
      add(line?.[2] as string, sign * amount)
      if (!['shipping', 'unique_code'].includes(line?.[2] as string)) add('sold', sign * amount)
    }
    return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
  }

  const told = (shown: OpennessFigures) =>
    Object.fromEntries(
      [
        ...shown.shared.map(({ share, amount_rupiah }) => [share, amount_rupiah] as const),
        ['sold', shown.sold_rupiah] as const,
        ['shipping', shown.shipping_rupiah] as const,
        ['unique_code', shown.unique_code_rupiah] as const,
        ['deposited', shown.deposited_rupiah] as const,
        ['waiting', shown.waiting_rupiah] as const,
      ].filter(([, amount]) => amount !== 0),
    )

  test('equals the postings to the rupiah, for any history of one facility and of all', async () => {
    const day = fc
      .tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 28 }))
      .map(
        ([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
      )
    const act = fc.record({
      facility_id: fc.constantFrom('fac_1', 'fac_2'),
      day,
      lines: fc.uniqueArray(
        fc.record({ line: fc.nat(LINES.length - 1), amount: fc.integer({ min: 1, max: 9_999_999 }) }),
        {
          selector: ({ line }) => line,
          minLength: 1,
          maxLength: 6,
        },
      ),
      deposited: fc.option(fc.integer({ min: 1, max: 500_000 })),
      taken_back: fc.constantFrom('no', 'no', 'part', 'whole'),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 12 }), async (history) => {
        run++
        for (const [index, { facility_id, day: on, lines, deposited, taken_back }] of history.entries()) {
          const id = `${run}.${index}`
          const parts = lines.map(({ line, amount }) => ({
            credit: LINES[line]![0],
            memo: LINES[line]![1],
            amount,
          }))
          const sold = await settle(id, on, parts, facility_id)
          if (deposited) await deposit(id, '2026-10-31', deposited, facility_id)
          if (taken_back !== 'no')
            await reverse(id, sold.id, '2026-11-02', facility_id, taken_back === 'part' ? 1 : undefined)
        }
        for (const year of [2025, 2026]) {
          const all = await showOpenness(container, { year, now })
          expect(told(all)).toEqual(await figuresFromRows(year))
          expect(told(await palu(year))).toEqual(await figuresFromRows(year, 'fac_1'))
          const facilities = all.facilities.reduce((sum, { sold_rupiah }) => sum + sold_rupiah, 0)
          const months = all.months.reduce((sum, { sold_rupiah }) => sum + sold_rupiah, 0)
          expect([facilities, months]).toEqual([all.sold_rupiah, all.sold_rupiah])
        }
      }),
      { numRuns: 8 },
    )
  })
})
