import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { confirmationFile } from '../../medusa/src/workflows/deposit/reconcile'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { showFacilityOpenness } from '../../medusa/src/workflows/openness/show-openness'
import { approvePayout } from '../../medusa/src/workflows/payout/decide-payout'
import { preparePayout } from '../../medusa/src/workflows/payout/prepare-payout'
import { addMaker } from '../../medusa/src/workflows/premi/add-maker'
import { allocatePremi } from '../../medusa/src/workflows/premi/allocate-premi'
import { preparePremiPayout } from '../../medusa/src/workflows/premi/pay-premi'
import { planAllocation } from '../../medusa/src/workflows/premi/plan-allocation'
import { planMark } from '../../medusa/src/workflows/premi/plan-mark'
import { recordWork } from '../../medusa/src/workflows/premi/record-work'
import { allRows, readReportHead, reportRequest } from '../../medusa/src/workflows/report/read-report'
import type { ReportRow } from '../../medusa/src/workflows/report/report'
import { REPORTS } from '../../medusa/src/workflows/report/reports'
import { reportState } from '../../medusa/src/workflows/report/reports/rekap-wilayah'
import { takeBackForRefund } from '../../medusa/src/workflows/settlement/take-back-settlement'
import { setTarget, showTargets } from '../../medusa/src/workflows/target/pnbp-targets'
import { bareContainer } from './fixtures/bare-container.ts'
import { bareFacility, soldOrder } from './fixtures/bare-facility.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: whoever gets a share reads what is his, and what is late is named. Method: sales, deposits and payouts by the product's own
 * acts; the reports are read as the desks read them. That they equal the ledger is shown by report-totals.
 */

const at = (day: string) => new Date(`${day}T03:00:00Z`)
const on = (day: string) => ({ on: at(day) })
const now = at('2026-03-31')
const MARCH = { month: '2026-03' }
const ntpn = '0A1B2C3D4E5F6G7H'

databaseSuite('Reports of what was divided', (sql) => {
  let container: MedusaContainer
  let facility: Awaited<ReturnType<typeof bareFacility>>
  beforeEach(async () => {
    container = bareContainer(sql())
    facility = await bareFacility(sql(), container)
  })

  const sell = (id: string, goods: number, shipping = 0, facility_id = facility.id) =>
    soldOrder(sql(), container, { id, facility_id, goods, shipping })

  /** The state's share of a sale of 500,000 reaches the treasury. */
  const deposit = (paid_on: string, booked_at = now) =>
    recordDeposit(container, {
      facility_id: facility.id,
      account_code: '425119',
      amount_rupiah: rupiah(200_000),
      billing_code: '820260331000001',
      billing_expires_at: null,
      proof: { ntpn, ntb: '123456789012', bank: 'BRI', paid_on },
      actor: 'staff_treasurer',
      now: booked_at,
    })

  /** Closes a month of 2026 by its number. */
  const close = (month: number, closed_at: Date) =>
    container.resolve<LedgerService>('ledger').closePeriod({
      facility_id: facility.id,
      starts_on: new Date(Date.UTC(2026, month - 1, 1)).toISOString().slice(0, 10),
      ends_on: new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10),
      closed_by: 'staff_head',
      now: closed_at,
    })

  const approve = (id: string, decided_at = now) =>
    approvePayout(container, { facility_id: facility.id, id, actor: 'staff_head', now: decided_at })

  const target = (amount_rupiah: number, account_code = '425119') =>
    setTarget(container, {
      facility_id: facility.id,
      year: 2026,
      account_code,
      amount_rupiah,
      actor: 'staff_head',
      now,
    })

  async function read(
    name: string,
    asked: Record<string, string>,
    { organisation_id = facility.id, on: asked_at = now } = {},
  ) {
    const report = REPORTS.find((each) => each.name === name)
    if (!report) throw new Error(`There is no report ${name}.`)
    const request = await reportRequest(report, asked, { sql: sql(), organisation_id, now: asked_at })
    const rows: ReportRow[] = []
    for await (const row of allRows(report, request)) rows.push(row)
    return { head: await readReportHead(report, request), rows }
  }

  test('tell a cooperative its shares, its shipping and what it was paid, and nothing of another’s', async () => {
    const other = await bareFacility(sql(), container)
    await sell('fo_1', 500_000, 75_000)
    await sell('fo_2', 900_000, 0, other.id)
    const payout = await preparePayout(container, {
      facility_id: facility.id,
      kind: 'COOPERATIVE',
      payee_id: facility.cooperative_id,
      amount_rupiah: rupiah(20_000),
      paid_on: '2026-03-31',
      document_reference: 'KW-01/2026',
      memo: 'Jasa koperasi Maret',
      actor: 'staff_treasurer',
      now,
    })
    await approve(payout.id)
    const { head, rows } = await read('rekening-koperasi', MARCH, {
      organisation_id: facility.cooperative_id,
    })
    expect(rows.map(({ owed, paid, balance }) => [owed, paid, balance])).toEqual([
      [50_000n, null, 50_000n],
      [75_000n, null, 125_000n],
      [null, 20_000n, 105_000n],
    ])
    expect(head.balances).toEqual({ opening: 0n, closing: 105_000n })
    const april = await read(
      'rekening-koperasi',
      { month: '2026-04' },
      {
        organisation_id: facility.cooperative_id,
        on: at('2026-04-05'),
      },
    )
    expect([april.rows, april.head.balances]).toEqual([[], { opening: 105_000n, closing: 105_000n }])
    const theirs = await read('rekening-koperasi', MARCH, { organisation_id: other.cooperative_id })
    expect(theirs.head.totals).toEqual({ owed: 90_000n, paid: 0n })
    const asked = { ...MARCH, cooperative: facility.cooperative_id }
    expect((await read('pembagian-koperasi', asked)).head).toMatchObject({
      scope: 'Koperasi Uji',
      totals: { owed: 125_000n, paid: 20_000n },
    })
    const strange = read('pembagian-koperasi', { ...MARCH, cooperative: other.cooperative_id })
    await expect(strange).rejects.toMatchObject({ fields: { cooperative: expect.any(String) } })
  })

  test('name revenue that is late, and afterwards how late it was deposited', async () => {
    await sell('fo_1', 500_000)
    expect((await read('setoran-terlambat', MARCH, on('2026-03-20'))).rows).toEqual([])
    const open = await read('setoran-terlambat', MARCH, on('2026-03-25'))
    expect(open.rows).toMatchObject([
      { receipt: '2026/1', due_on: '2026-03-20', paid_on: null, days_late: 5, amount: 200_000n },
    ])
    expect(open.head.notes[0]).toContain('Rp200.000 dari 1 penerimaan')
    await deposit('2026-03-31')
    const later = await read('setoran-terlambat', MARCH, on('2026-04-10'))
    expect(later.rows).toMatchObject([{ paid_on: '2026-03-31', days_late: 11, ntpn }])
    expect((await read('setoran-terlambat', { month: '2026-04' }, on('2026-04-10'))).rows).toEqual([])
  })

  test('count what is due on the last day of a month as late at its end, in the list and in the recapitulation', async () => {
    const sale = { id: 'fo_1', facility_id: facility.id, goods: 500_000, settled_on: '2026-03-31' }
    await soldOrder(sql(), container, sale)
    const overdue = async (day: string) => {
      const list = await read('setoran-terlambat', MARCH, on(day))
      const [recap] = (await read('rekap-wilayah', MARCH, { organisation_id: 'reg_1', ...on(day) })).rows
      return [list.head.totals.amount, recap?.overdue, list.rows[0]?.days_late]
    }
    expect(await overdue('2026-03-31')).toEqual([0n, 0n, undefined])
    expect(await overdue('2026-04-01')).toEqual([200_000n, 200_000n, 1])
    expect(await overdue('2026-04-20')).toEqual([200_000n, 200_000n, 1])
  })

  test('take a sale off whose buyer got the money back, also when its revenue was deposited before', async () => {
    const { facility_order_id } = await sell('fo_1', 500_000)
    await sell('fo_2', 100_000)
    await deposit('2026-03-20')
    const refund = {
      facility_id: facility.id,
      facility_order_id,
      amount_rupiah: rupiah(500_000),
      on: '2026-03-31',
      reason: 'Barang dikembalikan',
      actor: 'staff_treasurer',
      now,
    }
    await sql().transaction((trx) => takeBackForRefund(container, refund, trx))
    const sold = await read('penjualan', { from: '2026-03-01', to: '2026-03-31' })
    expect(sold.rows).toMatchObject([{ product: 'Rak buku', quantity: 1, amount: 100_000n }])
    const { rows } = await sql().raw('SELECT slug FROM facility WHERE id = ?', [facility.id])
    const shown = await showFacilityOpenness(container, { slug: rows[0].slug, year: 2026, now })
    expect(shown).toMatchObject({ sold_rupiah: 100_000, deposited_rupiah: 200_000, waiting_rupiah: 40_000 })
    const recap = await read('rekap-wilayah', MARCH, { organisation_id: 'reg_1' })
    expect(recap.rows).toMatchObject([{ sold: 100_000n, deposited: 200_000n, closing: 40_000n }])
  })

  test('tell a deposit of a closed month by its own day and by the day of the books, and lead from one to the other', async () => {
    await sell('fo_1', 500_000)
    const april = at('2026-04-12')
    await close(3, april)
    await deposit('2026-03-28', april)
    const march = await read('bulanan', MARCH, on('2026-04-12'))
    const [list, late] = march.head.annexes
    expect([march.head.totals.deposited, list?.rows]).toEqual([0n, []])
    expect(late?.rows).toMatchObject([
      { remark: 'Disetor menurut buku', amount: 0n },
      { paid_on: '2026-03-28', booked_on: '2026-04-01', ntpn, amount: 200_000n },
    ])
    const next = await read('bulanan', { month: '2026-04' }, on('2026-04-12'))
    expect(next.head.annexes[0]?.rows).toMatchObject([
      { paid_on: '2026-03-28', booked_on: '2026-04-01', ntpn },
    ])
    expect(next.head.annexes[1]?.rows.map(({ amount }) => amount)).toEqual([200_000n, -200_000n])
    const { csv } = await confirmationFile(container, facility.id, '2026-03', april)
    expect(csv).toContain(
      `${ntpn};123456789012;425119;200000;disetor 28-03-2026, terlambat dibukukan 01-04-2026\r\n`,
    )
    const book = await read('bku', { month: '2026-04' }, on('2026-04-12'))
    expect(book.rows[0]?.description).toContain('untuk tanggal 28-03-2026')
    const year = await read('target-pnbp', { year: '2026' }, on('2026-04-12'))
    expect(year.head.annexes[0]?.rows).toMatchObject([{}, {}, { deposited: 200_000n }, { deposited: 0n }])
  })

  test('count a deposit of the last days of a closed year in that year, where the state counts it', async () => {
    await sell('fo_1', 500_000)
    const january = at('2027-01-08')
    for (let month = 3; month <= 12; month += 1) await close(month, january)
    await deposit('2026-12-30', january)
    const of = async (year: number) => {
      const { head } = await read('target-pnbp', { year: String(year) }, { on: january })
      const shown = await showTargets(container, { facility_id: facility.id, year, now: january })
      return { deposited: head.totals.deposited, shown: shown.deposited_rupiah, notes: head.notes.join() }
    }
    expect(await of(2026)).toEqual({
      deposited: 200_000n,
      shown: 200_000,
      notes: expect.stringContaining('Menurut hari pembukuan, setoran tahun ini Rp0.'),
    })
    expect(await of(2027)).toMatchObject({ deposited: 0n, shown: 0 })
  })

  test('give the region one line for each facility, with what is overdue and whether its books are closed', async () => {
    await bareFacility(sql(), container)
    await sell('fo_1', 500_000)
    const recap = async (day: string) =>
      (await read('rekap-wilayah', MARCH, { organisation_id: 'reg_1', ...on(day) })).rows
    const [first, second] = await recap('2026-04-05')
    expect(first).toMatchObject({
      sold: 500_000n,
      received: 200_000n,
      deposited: 0n,
      overdue: 200_000n,
      closing: 200_000n,
      books: 'belum ditutup',
      report: 'ditunggu 10 April 2026',
    })
    expect(second).toMatchObject({ sold: 0n, overdue: 0n, closing: 0n })
    await close(3, at('2026-04-12'))
    const states = (await recap('2026-04-15')).map(({ books, report }) => [books, report])
    expect(states).toEqual([
      ['ditutup 12 April 2026', 'terlambat'],
      ['belum ditutup', 'belum ada, terlambat'],
    ])
    expect(reportState('2026-04-10', '2026-03-31', '2026-05-01')).toBe('tepat waktu')
  })

  test('list premi by code, and beside the codes what no code was given yet', async () => {
    const common = { facility_id: facility.id, actor: 'staff_treasurer', now }
    const [workshop_id] = facility.workshops
    await addMaker(container, { ...common, code: 'PLU-001', workshop_id, active_from: '2026-01-01' })
    await recordWork(container, {
      ...common,
      workshop_id,
      facility_order_id: null,
      worked_on: '2026-03-12',
      entries: [{ code: 'PLU-001', quantity: 8 }],
    })
    const { id: facility_id } = facility
    await soldOrder(sql(), container, {
      id: 'fo_1',
      facility_id,
      goods: 200_000,
      workshops: [[workshop_id, 200_000]],
    })
    const expected_mark = planMark(await planAllocation(facility_id, '2026-03-01', sql()))
    await allocatePremi(container, { ...common, month: '2026-03-01', expected_mark })
    await soldOrder(sql(), container, {
      id: 'fo_2',
      facility_id,
      goods: 60_000,
      workshops: [[workshop_id, 60_000]],
    })
    const { head, rows } = await read('premi', MARCH)
    expect(rows).toMatchObject([
      { code: 'PLU-001', workshop: 'Bengkel Kayu', added: 100_000n, closing: 100_000n },
      { code: 'Belum dibagi', added: 30_000n, closing: 30_000n },
    ])
    expect(head.totals).toEqual({ opening: 0n, added: 130_000n, paid: 0n, closing: 130_000n })
    // A payout of a closed month leaves the codes on the day on which it leaves the books.
    const april = at('2026-04-12')
    await close(3, april)
    const payout = await preparePremiPayout(container, {
      ...common,
      paid_on: '2026-03-31',
      document_reference: 'PR-01/2026',
      memo: 'Premi Maret',
      now: april,
    })
    await approve(payout.id, april)
    expect((await read('premi', MARCH, on('2026-04-12'))).head.totals).toEqual(head.totals)
    const next = await read('premi', { month: '2026-04' }, on('2026-04-12'))
    expect(next.rows).toMatchObject([
      { code: 'PLU-001', opening: 100_000n, paid: 100_000n, closing: 0n },
      { code: 'Belum dibagi', opening: 30_000n, paid: 0n, closing: 30_000n },
    ])
  })

  test('compare deposits with the target that was revised last; earlier versions stay', async () => {
    await target(1_000_000)
    expect(await target(400_000)).toMatchObject([{ version: 2, amount_rupiah: 400_000 }])
    await sell('fo_1', 500_000)
    await deposit('2026-03-20')
    const { head, rows } = await read('target-pnbp', { year: '2026' })
    expect(rows).toMatchObject([
      { account_code: '425119', target: 400_000n, deposited: 200_000n, reached: 5_000, rest: 200_000n },
    ])
    expect(head.annexes[0]?.rows.at(-1)).toMatchObject({
      month: 'Maret 2026',
      cumulative: 200_000n,
      reached: 5_000,
    })
    const shown = await showTargets(container, { facility_id: facility.id, year: undefined, now })
    expect(shown).toMatchObject({ year: 2026, target_rupiah: 400_000, deposited_rupiah: 200_000 })
    await expect(target(1, '429999')).rejects.toMatchObject({ fields: { account_code: expect.any(String) } })
    const { rows: kept } = await sql().raw('SELECT version FROM pnbp_target ORDER BY version')
    expect(kept).toEqual([{ version: 1 }, { version: 2 }])
    for (const statement of ['UPDATE pnbp_target SET amount_rupiah = 1', 'DELETE FROM pnbp_target'])
      await expect(sql().raw(statement)).rejects.toMatchObject({ code: '42501' })
  })
})
