import { chromium } from '@playwright/test'
import { findBrowser } from '../../../scripts/testing/browser.ts'
import type { BenchCase } from '../bench-case.ts'
import { publicPages } from '../browser/public-pages.ts'
import { quantile } from '../quantile.ts'

const LIMIT_MS = 4_000
const RUNS = 5
/** 400 kbit/s each way, 400 ms there and back, a processor a sixth as fast: a cheap phone at the edge of a cell. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 6
/** What is painted so long after the last file has come counts too. */
const SETTLED_MS = 2_000

const slowNetwork: BenchCase = {
  name: 'slow-network',
  target: `at 400 kbit/s, 400 ms and a sixth of the processor every type of page shows its largest part within ${LIMIT_MS / 1000} s (median of ${RUNS})`,
  async run(shop) {
    const { shopUrl } = await shop()
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const rows: Record<string, string | number>[] = []
    const figures: Record<string, number> = {}
    try {
      for (const [page, path] of Object.entries(await publicPages(shopUrl))) {
        const samples: number[] = []
        for (let run = 0; run < RUNS; run++) samples.push(await largestPaint(`${shopUrl}${path}`))
        figures[page] = quantile(samples, 0.5)
        rows.push({
          page,
          'LCP ms (median)': Math.round(quantile(samples, 0.5)),
          worst: Math.round(Math.max(...samples)),
        })
      }
    } finally {
      await browser.close()
    }
    return { isMet: Object.values(figures).every((ms) => ms <= LIMIT_MS), rows, figures }

    /** Milliseconds until the largest part of a page is painted, on a first visit. */
    async function largestPaint(url: string): Promise<number> {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
        isMobile: true,
      })
      try {
        const page = await context.newPage()
        const session = await context.newCDPSession(page)
        await session.send('Network.emulateNetworkConditions', LINE)
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
        await page.goto(url, { waitUntil: 'load', timeout: 90_000 })
        const painted_ms = await page.evaluate(
          (settled_ms) =>
            new Promise<number>((resolve) => {
              let last = 0
              new PerformanceObserver((list) => {
                last = list.getEntries().at(-1)?.startTime ?? last
              }).observe({ type: 'largest-contentful-paint', buffered: true })
              setTimeout(() => resolve(last), settled_ms)
            }),
          SETTLED_MS,
        )
        if (painted_ms === 0) throw new Error(`${url} has painted nothing.`)
        return painted_ms
      } finally {
        await context.close()
      }
    }
  },
}

export default slowNetwork
