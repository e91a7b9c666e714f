import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBrowser } from '../../../scripts/testing/browser.ts'
import type { BenchCase } from '../bench-case.ts'
import { publicPages } from '../browser/public-pages.ts'
import { quantile } from '../quantile.ts'

/** Fetched when it is wanted: it is larger than what it measures, and nothing else needs it. */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const RUNS = 5
/** The marks of design §8, out of 100. */
const MARKS = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const
/** What a reader would not notice; Lighthouse itself is content with ten times as much. */
const MOST_SHIFT = 0.01
type Category = keyof typeof MARKS
const categories = Object.keys(MARKS) as Category[]

interface Report {
  categories: Record<Category, { score: number | null }>
  audits: Record<string, { numericValue?: number } | undefined>
}

const lighthouse: BenchCase = {
  name: 'lighthouse',
  target: `Lighthouse on a phone: at least ${categories.map((category) => MARKS[category]).join(' / ')} on six types of page (median of ${RUNS}), and no layout shift above ${MOST_SHIFT}`,
  async run(shop) {
    const { shopUrl } = await shop()
    const folder = mkdtempSync(join(tmpdir(), 'lapak-lighthouse-'))
    const chrome = await findBrowser()
    const rows: Record<string, string | number>[] = []
    const figures: Record<string, number> = {}
    let isMet = true
    try {
      for (const [page, path] of Object.entries(await publicPages(shopUrl))) {
        const reports: Report[] = []
        for (let run = 0; run < RUNS; run++)
          reports.push(await examineAtLast(`${shopUrl}${path}`, join(folder, 'report.json'), chrome))
        const row: Record<string, string | number> = { page }
        for (const category of categories) {
          const mark = median(reports.map((report) => (report.categories[category].score ?? 0) * 100))
          row[category] = mark
          figures[`${page}: ${category}`] = mark
          isMet &&= mark >= MARKS[category]
        }
        const audited = (audit: string) =>
          median(reports.map((report) => report.audits[audit]?.numericValue ?? Number.NaN))
        const shift = audited('cumulative-layout-shift')
        isMet &&= shift <= MOST_SHIFT
        figures[`${page}: layout shift`] = shift
        row['LCP ms'] = Math.round(audited('largest-contentful-paint'))
        row.CLS = shift
        rows.push(row)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return { isMet, rows, figures }
  },
}

export default lighthouse

function median(values: number[]): number {
  return Number(quantile(values, 0.5).toFixed(3))
}

/** Now and then Lighthouse loses its browser and has nothing to tell; then it visits once more. */
async function examineAtLast(url: string, report: string, chrome: string): Promise<Report> {
  try {
    return await examine(url, report, chrome)
  } catch (error) {
    console.log(`A visit of ${url} failed: ${(error as { stdout?: string }).stdout?.trim() || 'no report'}`)
    return examine(url, report, chrome)
  }
}

/** One visit of Lighthouse as it is: an emulated cheap phone on a slow line, in a browser of its own. */
async function examine(url: string, report: string, chrome: string): Promise<Report> {
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ')
  const wanted = [url, '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`, '--quiet']
  await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', ...wanted],
    {
      env: { ...process.env, CHROME_PATH: chrome },
      timeout: 180_000,
    },
  )
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}
