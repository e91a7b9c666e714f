import autocannon from 'autocannon'
import type { BenchCase } from '../bench-case.ts'
import { openReplay } from '../page-cache/open-replay.ts'
import { cpuMilliseconds } from '../process-cpu.ts'
import { quantile } from '../quantile.ts'

const LEAST_RATIO = 0.5
const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 40

interface Round {
  per_second: number
  /** Requests per second of processor time of the server: what one core can do, whatever else runs. */
  per_cpu_second: number
  p99_ms: number
}

const pageCache: BenchCase = {
  name: 'page-cache',
  target: `a kept page is answered at least ${LEAST_RATIO} × as often as plain node:http sends the same bytes, per second and per second of one core`,
  async run(shop) {
    const { shopUrl, shopPid } = await shop()
    const origin = shopUrl.replace('localhost', '127.0.0.1')
    const kept = `${origin}/produk?kategori=mebel`
    // Spelt so that the cache does not know it, the same page is made for each request.
    const uncached = `${origin}/%70roduk?kategori=mebel`
    await expectAnswer(kept, true)
    await expectAnswer(kept, true)
    await expectAnswer(uncached, false)
    const replay = await openReplay(kept)
    try {
      const series = {
        'plain node:http': { url: replay.url, pid: replay.pid },
        kept: { url: kept, pid: shopPid },
        'not kept': { url: uncached, pid: shopPid },
      }
      const rounds: Record<string, Round[]> = {}
      for (let round = 0; round <= ROUNDS; round++)
        for (const [name, { url, pid }] of Object.entries(series)) {
          const measured = await shoot(url, pid)
          // The first round warms up.
          if (round > 0) rounds[name] = [...(rounds[name] ?? []), measured]
        }
      const median = (name: string, figure: keyof Round) =>
        quantile(
          (rounds[name] ?? []).map((round) => round[figure]),
          0.5,
        )
      const timesPlain = (name: string, figure: keyof Round) =>
        median(name, figure) / median('plain node:http', figure)
      const ratio = timesPlain('kept', 'per_second')
      const cpu_ratio = timesPlain('kept', 'per_cpu_second')
      return {
        // Where the one who asks is the slower part, only the processor's time tells.
        isMet: Math.min(ratio, cpu_ratio) >= LEAST_RATIO,
        rows: Object.keys(series).map((name) => ({
          server: name,
          'requests/s': Math.round(median(name, 'per_second')),
          'requests/CPU s': Math.round(median(name, 'per_cpu_second')),
          'p99 ms': median(name, 'p99_ms'),
          '× plain': timesPlain(name, 'per_second').toFixed(2),
          '× plain, CPU': timesPlain(name, 'per_cpu_second').toFixed(2),
        })),
        figures: { ratio, cpu_ratio, page_bytes: replay.bytes },
      }
    } finally {
      replay.stop()
    }
  },
}

export default pageCache

/** Stops the measurement when the address is not what it is taken for. */
async function expectAnswer(url: string, is_kept: boolean): Promise<void> {
  const response = await fetch(url)
  await response.arrayBuffer()
  const mark = response.headers.get('x-cache')
  if (response.status !== 200 || (mark !== null) !== is_kept)
    throw new Error(`${url} answers ${response.status}, x-cache ${mark}`)
}

async function shoot(url: string, pid: number): Promise<Round> {
  const cpu_before = cpuMilliseconds(pid)
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx + result.errors} failed`)
  const cpu_seconds = (cpuMilliseconds(pid) - cpu_before) / 1_000
  return {
    per_second: result.requests.average,
    per_cpu_second: result.requests.total / cpu_seconds,
    p99_ms: result.latency.p99,
  }
}
