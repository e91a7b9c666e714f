import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type * as OpenReportFile from '../../../medusa/src/workflows/report/open-report-file.ts'
import type * as ReadReport from '../../../medusa/src/workflows/report/read-report.ts'
import { startTestDatabase } from '../../../scripts/testing/test-database.ts'
import type { BenchCase } from '../bench-case.ts'
import { openLedger } from '../ledger/ledger-service.ts'
import { quantile } from '../quantile.ts'
import { FACILITY, fillMonth, MONTH } from '../treasurer-month/fill-month.ts'

const POSTINGS = 100_000
const DATABASE_MILLISECONDS = 100
const PAGE_MILLISECONDS = 1_000
const RUNS = 30
const PAGE = 100
const NOW = new Date('2026-11-05T03:00:00Z')

/** What a treasurer opens in the first days of a month. */
const LOOKS: Record<string, { report: string; asked: ReadReport.AskedReport }> = {
  'buku kas umum': { report: 'bku', asked: { month: MONTH } },
  'buku pembantu of buyer deposits': { report: 'buku-pembantu', asked: { month: MONTH, account: '2101' } },
  'monthly report': { report: 'bulanan', asked: { month: MONTH } },
}
const FORMATS = ['csv', 'xlsx', 'pdf'] as const

const treasurerMonth: BenchCase = {
  name: 'treasurer-month',
  target: `the first page of a month of ${POSTINGS.toLocaleString('en')} postings, with its totals, takes ≤ ${DATABASE_MILLISECONDS} ms in the database (95 of 100) and ≤ ${PAGE_MILLISECONDS} ms in all; its files are made whole, with progress`,
  async run() {
    const database = await startTestDatabase()
    const { ledger, sql } = openLedger(await database.copy('treasurer_month'))
    try {
      await fillMonth(sql, ledger, POSTINGS)
      return await measure(sql)
    } finally {
      await sql.destroy()
      await database.stop()
    }
  },
}

export default treasurerMonth

async function measure(sql: Knex) {
  const figures: Record<string, number> = {}
  const rows: Record<string, string | number>[] = []
  let isMet = true
  for (const [look, asked] of Object.entries(LOOKS)) {
    const inDatabase = quantile(await databaseSamples(sql, asked), 0.95)
    const inAll = quantile(await pageSamples(sql, asked), 0.95)
    figures[`${look} database p95 ms`] = inDatabase
    figures[`${look} page p95 ms`] = inAll
    rows.push({
      what: `first page: ${look}`,
      'database p95 ms': inDatabase.toFixed(1),
      'all ms': inAll.toFixed(1),
    })
    isMet &&= inDatabase <= DATABASE_MILLISECONDS && inAll <= PAGE_MILLISECONDS
  }
  for (const format of FORMATS) {
    const { milliseconds, row_count, words, megabytes, longest_pause } = await makeFile(sql, format)
    figures[`${format} ms`] = milliseconds
    figures[`${format} longest pause ms`] = longest_pause
    rows.push({
      what: `${format} of ${row_count.toLocaleString('en')} rows, ${megabytes.toFixed(1)} MB, told ${words} times, longest pause ${longest_pause.toFixed(0)} ms`,
      'database p95 ms': '',
      'all ms': milliseconds.toFixed(0),
    })
    isMet &&= words > row_count / 2_000
  }
  return { isMet, rows, figures }
}

type Asked = (typeof LOOKS)[string]

async function readPage(sql: Knex, { report, asked }: Asked) {
  const { findReport, readReport, reportRequest } = reportCode()
  const definition = findReport('facility', report, ['treasurer'])
  const request = await reportRequest(definition, asked, { sql, organisation_id: FACILITY, now: NOW })
  return readReport(definition, request, { limit: PAGE })
}

/** From the question to the rows, our own code included. */
async function pageSamples(sql: Knex, look: Asked): Promise<number[]> {
  const samples: number[] = []
  for (let run = 0; run < RUNS + 3; run++) {
    const started = performance.now()
    const { rows } = await readPage(sql, look)
    if (rows.length === 0) throw new Error(`${look.report} is empty.`)
    samples.push(performance.now() - started)
  }
  return samples.slice(3)
}

/** Planning and execution of all statements that the page sends, as the server itself counts them. */
async function databaseSamples(sql: Knex, look: Asked): Promise<number[]> {
  const sent: [text: string, values: unknown[]][] = []
  const spy = {
    raw(text: string, values: unknown[] = []) {
      sent.push([text, values])
      return sql.raw(text, values as never)
    },
  }
  await readPage(spy as unknown as Knex, look)
  const samples: number[] = []
  for (let run = 0; run < RUNS + 3; run++) {
    let milliseconds = 0
    for (const [text, values] of sent) {
      const { rows } = await sql.raw(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values as never)
      const [plan] = rows[0]['QUERY PLAN']
      milliseconds += plan['Planning Time'] + plan['Execution Time']
    }
    samples.push(milliseconds)
  }
  return samples.slice(3)
}

/** One file of the whole month, with the longest time in which the process could do nothing else. */
async function makeFile(sql: Knex, format: (typeof FORMATS)[number]) {
  const { findReport, openReportFile } = reportCode()
  const definition = findReport('facility', 'bku', ['treasurer'])
  const pauses = monitorEventLoopDelay({ resolution: 5 })
  pauses.enable()
  const started = performance.now()
  let words = 0
  const wanted = { definition, asked: { month: MONTH }, organisation_id: FACILITY, format, now: NOW }
  const { head, pieces } = await openReportFile(sql, wanted, async () => {
    words += 1
  })
  let bytes = 0
  for await (const piece of pieces) bytes += piece.length
  pauses.disable()
  return {
    milliseconds: performance.now() - started,
    row_count: head.row_count,
    words,
    megabytes: bytes / 1e6,
    longest_pause: pauses.max / 1e6,
  }
}

/** The backend's sources are CommonJS to be, so they are loaded as Medusa loads them. */
function reportCode(): typeof ReadReport & typeof OpenReportFile {
  const medusaDir = resolve(import.meta.dirname, '../../../medusa')
  const require = createRequire(resolve(medusaDir, 'package.json'))
  require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
  const load = (file: string) => require(resolve(medusaDir, 'src/workflows/report', file))
  return { ...load('read-report.ts'), ...load('open-report-file.ts') }
}
