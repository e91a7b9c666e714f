import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import { rupiah } from '../../medusa/src/money/rupiah'
import { addMaker } from '../../medusa/src/workflows/premi/add-maker'
import { allocatePremi } from '../../medusa/src/workflows/premi/allocate-premi'
import { planAllocation } from '../../medusa/src/workflows/premi/plan-allocation'
import { planMark } from '../../medusa/src/workflows/premi/plan-mark'
import { recordWork } from '../../medusa/src/workflows/premi/record-work'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { allRows, readReportHead, reportRequest } from '../../medusa/src/workflows/report/read-report'
import type { ReportRow } from '../../medusa/src/workflows/report/report'
import { REPORTS } from '../../medusa/src/workflows/report/reports'
import { bareContainer } from './fixtures/bare-container.ts'
import { bareFacility, soldOrder } from './fixtures/bare-facility.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: a page of a report asks the database for its own rows, and the pages together are the report. Method: more products, codes and
 * orders than a page holds; the rows of every answer of the database are counted while a page is read.
 */

const now = new Date('2026-03-31T03:00:00Z')
const CODES = ['PLU-001', 'PLU-002', 'PLU-003', 'PLU-004', 'PLU-005', 'PLU-006']

databaseSuite('Pages of a report', (sql) => {
  let container: MedusaContainer
  let facility: Awaited<ReturnType<typeof bareFacility>>
  beforeEach(async () => {
    container = bareContainer(sql())
    facility = await bareFacility(sql(), container)
  })

  const requestOf = async (name: string, asked: Record<string, string>) => {
    const report = REPORTS.find((each) => each.name === name)!
    const source = { sql: sql(), organisation_id: facility.id, now }
    return { report, request: await reportRequest(report, asked, source) }
  }

  /** All pages of a size, each from its cursor alone, and the most rows that one statement answered for one of them. */
  async function pagesOf(name: string, asked: Record<string, string>, limit: number) {
    const { report, request } = await requestOf(name, asked)
    const pages: (readonly ReportRow[])[] = []
    let most = 0
    const count = (answer: { rows?: unknown[] }) => {
      most = Math.max(most, answer.rows?.length ?? 0)
    }
    sql().on('query-response', count)
    for (let after: string | undefined; ; ) {
      const page = await report.page(request, { limit, after })
      pages.push(page.rows)
      if (page.next === null) break
      expect(page.next.length).toBeLessThanOrEqual(200)
      after = page.next
    }
    sql().off('query-response', count)
    return { pages, most }
  }

  /** The report in pages of every size is the report at once, and no page is empty or reads beyond the next row. */
  async function expectPages(name: string, asked: Record<string, string>) {
    const { report, request } = await requestOf(name, asked)
    const whole: ReportRow[] = []
    for await (const row of allRows(report, request)) whole.push(row)
    const head = await readReportHead(report, request)
    expect(whole).toHaveLength(head.row_count)
    for (let limit = 1; limit <= whole.length + 1; limit += 1) {
      const { pages, most } = await pagesOf(name, asked, limit)
      expect(pages.flat()).toEqual(whole)
      expect(pages.map(({ length }) => length > 0)).not.toContain(false)
      expect(most).toBeLessThanOrEqual(limit + 1)
    }
    return whole
  }

  const sell = (id: string, sale: Pick<Parameters<typeof soldOrder>[2], 'goods' | 'workshops' | 'product'>) =>
    soldOrder(sql(), container, { id, facility_id: facility.id, ...sale })

  test('of what was sold tell each product of each workshop once, also of the same name', async () => {
    const [wood, coffee] = facility.workshops
    const workshops = [[wood, 10_000] as const, [coffee, 20_000] as const]
    for (const [index, product_name] of ['Kursi', 'Meja', 'Kursi', 'Rak "a"_1'].entries())
      await sell(`fo_${index}`, {
        goods: 30_000,
        workshops,
        product: { product_name, listing_id: `listg_${index}` },
      })
    await sell('fo_again', {
      goods: 30_000,
      workshops,
      product: { product_name: 'Meja', listing_id: 'listg_1' },
    })
    await sell('fo_custom', { goods: 70_000 })
    const rows = await expectPages('penjualan', { from: '2026-03-01', to: '2026-03-31' })
    expect(rows.map(({ workshop, product, quantity }) => [workshop, product, quantity])).toEqual([
      ['Pesanan khusus', 'Rak buku', 1],
      ...[wood, coffee].flatMap((workshop) => [
        [workshop, 'Kursi', 1],
        [workshop, 'Kursi', 1],
        [workshop, 'Meja', 2],
        [workshop, 'Rak "a"_1', 1],
      ]),
    ])
  })

  test('of what was sold are not led on by a place in another facility’s', async () => {
    const other = await bareFacility(sql(), container)
    const theirs = await soldOrder(sql(), container, {
      id: 'fo_theirs',
      facility_id: other.id,
      goods: 10_000,
    })
    await sell('fo_ours', { goods: 10_000, product: { product_name: 'Sapu' } })
    const { report, request } = await requestOf('penjualan', { from: '2026-03-01', to: '2026-03-31' })
    expect((await report.page(request, { limit: 5 })).rows).toHaveLength(1)
    expect(await report.page(request, { limit: 5, after: `${theirs.id}_1` })).toEqual({
      rows: [],
      next: null,
    })
  })

  test('of premi tell every code and then, once, what no code was given yet', async () => {
    const [workshop_id] = facility.workshops
    const common = { facility_id: facility.id, actor: 'staff_treasurer', now }
    for (const code of CODES)
      await addMaker(container, { ...common, code, workshop_id, active_from: '2026-01-01' })
    // The fourth did no work: it has nothing to tell.
    const entries = CODES.filter((code) => code !== 'PLU-004').map((code) => ({ code, quantity: 8 }))
    const work = { workshop_id, facility_order_id: null, worked_on: '2026-03-12', entries }
    await recordWork(container, { ...common, ...work })
    await sell('fo_1', { goods: 200_000, workshops: [[workshop_id, 200_000]] })
    const expected_mark = planMark(await planAllocation(facility.id, '2026-03-01', sql()))
    await allocatePremi(container, { ...common, month: '2026-03-01', expected_mark })
    const given = await expectPages('premi', { month: '2026-03' })
    expect(given.map(({ code }) => code)).toEqual(CODES.filter((code) => code !== 'PLU-004'))
    await sell('fo_2', { goods: 60_000, workshops: [[workshop_id, 60_000]] })
    const rows = await expectPages('premi', { month: '2026-03' })
    expect(rows.at(-1)).toMatchObject({ code: 'Belum dibagi', closing: 30_000n })
    expect(rows).toHaveLength(given.length + 1)
  })

  test('of the money of buyers tell each order once, also of the same day', async () => {
    for (const id of ['fo_a', 'fo_b', 'fo_c', 'fo_d']) {
      const nothing = rupiah(0)
      const parts = { goods_rupiah: rupiah(10_000), shipping_rupiah: nothing, unique_code_rupiah: nothing }
      const received_on = id === 'fo_a' ? '2026-03-12' : '2026-03-10'
      const paid = {
        facility_order_id: id,
        facility_id: facility.id,
        ...parts,
        received_on,
        actor: 'staff_x',
      }
      await sql().transaction((trx) => postPaymentReceived(container, paid, trx))
    }
    const rows = await expectPages('dana-pembeli', { on: '2026-03-31' })
    expect(rows.map(({ number }) => number)).toEqual(['fo_b', 'fo_c', 'fo_d', 'fo_a'])
  })
})
