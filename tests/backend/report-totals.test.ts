import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import {
  type AskedReport,
  allRows,
  atOneMoment,
  readReportHead,
  reportRequest,
} from '../../medusa/src/workflows/report/read-report'
import type { ReportRow } from '../../medusa/src/workflows/report/report'
import type { ReportDefinition, ReportRequest } from '../../medusa/src/workflows/report/report-definition'
import { REPORTS } from '../../medusa/src/workflows/report/reports'
import { bareContainer } from './fixtures/bare-container.ts'
import { statementOf } from './report-totals/division-expectations.ts'
import { EXPECTATIONS } from './report-totals/expectations.ts'
import { fileTotals } from './report-totals/file-totals.ts'
import { live, openPlace, type Place, randomHistory } from './report-totals/history.ts'
import { rawPostings } from './report-totals/raw-posting.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: whatever happened, every report says to the rupiah what the ledger's raw rows say, on the screen and in each file. Method:
 * random histories in two facilities; each report is compared with sums that this test makes by itself from the rows of the table.
 */

const now = new Date('2026-12-01T03:00:00Z')

databaseSuite('Every report equals the ledger to the rupiah', (sql) => {
  test('in its totals, its balances and its rows, for random histories, page by page and all at once', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(randomHistory, async (history) => {
        run += 1
        const place = await openPlace(sql(), `run${run}`)
        expect(await live(sql(), place, history)).toBeGreaterThan(0)
        for (const report of REPORTS) await compare(sql(), report, place)
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('in the statement of each partner, which is its own account and no other', async () => {
    let run = 0
    const report = REPORTS.find(({ name }) => name === 'pembagian-mitra')!
    await fc.assert(
      fc.asyncProperty(randomHistory, async (history) => {
        run += 1
        const place = await openPlace(sql(), `partner${run}`)
        await live(
          sql(),
          place,
          history.map((each) => ({ ...each, where: 0 })),
        )
        const postings = await rawPostings(sql(), [place.facility_ids[0]])
        for (const month of ['2026-10', '2026-11'])
          for (const [index, mitra] of place.partner_ids.entries()) {
            const { head, rows, pages } = await readAll(sql(), report, place, { month, mitra })
            const { totals, balances, row_count } = statementOf([`2502.${index + 1}`], postings, head.period)
            expect(head).toMatchObject({
              totals,
              balances,
              row_count,
              scope: ['Mebel Satu', 'Mebel Dua'][index],
            })
            expect(rows).toHaveLength(row_count)
            expect(pages).toEqual(rows)
            for (const { kind } of rows) expect(kind).toBe(`Utang mitra ${head.scope}`)
          }
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  test('and carries the last seal of the book, also when its number has two digits', async () => {
    const place = await openPlace(sql(), 'seal')
    const [history] = fc.sample(randomHistory, { numRuns: 1, seed: 7 })
    await live(
      sql(),
      place,
      history!.map((each) => ({ ...each, where: 0 })),
    )
    const [facility_id] = place.facility_ids
    const { rows } = await sql().raw(
      'SELECT seq::int AS seq, hash FROM ledger_seal WHERE facility_id = ? ORDER BY ledger_seal.seq DESC LIMIT 1',
      [facility_id],
    )
    expect(rows[0].seq).toBeGreaterThan(9)
    const report = REPORTS.find(({ name }) => name === 'neraca-saldo')!
    expect((await readAll(sql(), report, place, {})).head.seal).toEqual(rows[0])
    const ledger = bareContainer(sql()).resolve<LedgerService>('ledger')
    expect((await ledger.trialBalance(facility_id, '2026-12-01')).seal).toEqual(rows[0])
  })

  test('in the CSV, the workbook and on paper', async () => {
    const place = await openPlace(sql(), 'files')
    const [history] = fc.sample(randomHistory, { numRuns: 1, seed: 7 })
    await live(sql(), place, history!)
    for (const report of REPORTS) {
      for (const asked of EXPECTATIONS[report.name]!.asked) {
        const { head, rows } = await readAll(sql(), report, place, asked)
        if (rows.length < 2) continue
        const totals = await fileTotals(head, rows)
        const where = `${report.name} ${JSON.stringify(asked)}`
        expect(totals, where).toEqual({ csv: head.totals, xlsx: head.totals, pdf: head.totals })
        break
      }
    }
  })
})

async function compare(sql: Knex, report: ReportDefinition, place: Place): Promise<void> {
  const expectation = EXPECTATIONS[report.name]
  if (!expectation) throw new Error(`Give ${report.name} its own sums in report-totals/expectations.ts.`)
  const facility_ids = report.level === 'facility' ? place.facility_ids.slice(0, 1) : place.facility_ids
  const postings = await rawPostings(sql, facility_ids)
  for (const asked of expectation.asked) {
    const where = `${report.name} ${JSON.stringify(asked)}`
    const { head, rows, pages } = await readAll(sql, report, place, asked)
    const expected = expectation.expected(postings, head.period, asked)
    expect(head.totals, where).toEqual(expected.totals)
    if (expected.balances) expect(head.balances, where).toEqual(expected.balances)
    if (expected.row_count !== undefined) expect(head.row_count, where).toBe(expected.row_count)
    expect(rows, where).toHaveLength(head.row_count)
    expect(pages, where).toEqual(rows)
    for (const key of Object.keys(head.totals))
      expect(sumOfColumn(rows, key), `${where} ${key}`).toBe(head.totals[key])
    for (const annex of head.annexes)
      for (const key of Object.keys(annex.totals))
        expect(sumOfColumn(annex.rows, key), `${where} ${annex.title} ${key}`).toBe(annex.totals[key])
    const last = rows.at(-1)
    if (head.balances && last) expect(last.balance, where).toBe(head.balances.closing)
  }
}

async function readAll(sql: Knex, report: ReportDefinition, place: Place, asked: AskedReport) {
  const organisation_id = {
    facility: place.facility_ids[0],
    cooperative: place.cooperative_id,
    region: place.region_id,
  }[report.level]
  return atOneMoment(sql, async (trx) => {
    const request = await reportRequest(report, asked, { sql: trx, organisation_id, now })
    const head = await readReportHead(report, request)
    const rows: ReportRow[] = []
    for await (const row of allRows(report, request)) rows.push(row)
    return { head, rows, pages: await pageByPage(report, request) }
  })
}

/** As the screen does it: each page knows only the cursor. */
async function pageByPage(report: ReportDefinition, request: ReportRequest): Promise<ReportRow[]> {
  const rows: ReportRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await report.page(request, { limit: 3, after })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

function sumOfColumn(rows: readonly ReportRow[], key: string): bigint {
  return rows.reduce((sum, row) => sum + BigInt((row[key] ?? 0) as bigint), 0n)
}
