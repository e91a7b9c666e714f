import { Agent, request as ask } from 'node:http'
import type { BenchCase } from '../bench-case.ts'
import { residentBytes } from '../process-memory.ts'

const MEBIBYTE = 1024 * 1024
const REQUESTS = 100_000
const ADDRESSES = 5_000
const AT_ONCE = 16
/** What the shop gives to kept pages, and as much again for making them. */
const MOST_BYTES = 128 * MEBIBYTE

const memory: BenchCase = {
  name: 'memory',
  target: `${REQUESTS.toLocaleString('en')} requests over ${ADDRESSES.toLocaleString('en')} addresses make the shop's process at most ${MOST_BYTES / MEBIBYTE} MB larger`,
  async run(shop) {
    const { shopUrl, shopPid } = await shop()
    const addresses = Array.from({ length: ADDRESSES }, (_, number) => addressOf(number))
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
    const rows: Record<string, string | number>[] = []
    const note = (requests: number, begin: number) => {
      const now = residentBytes(shopPid)
      rows.push({ requests, MB: Math.round(now / MEBIBYTE), 'MB more': Math.round((now - begin) / MEBIBYTE) })
      return now - begin
    }
    try {
      // Its programs are loaded and warm before anything is counted.
      await askAll(shopUrl, agent, addresses.slice(0, 300))
      const begin = residentBytes(shopPid)
      note(0, begin)
      let growth = 0
      for (let asked = 0; asked < REQUESTS; asked += REQUESTS / 5) {
        const chosen = Array.from(
          { length: REQUESTS / 5 },
          (_, each) => addresses[liked(asked + each)] ?? '/',
        )
        await askAll(shopUrl, agent, chosen)
        growth = note(asked + REQUESTS / 5, begin)
      }
      return { isMet: growth <= MOST_BYTES, rows, figures: { growth_bytes: growth } }
    } finally {
      agent.destroy()
    }
  },
}

export default memory

const SORTS = ['', '&urut=terbaru', '&urut=termurah', '&urut=termahal']
const CATEGORIES = ['mebel', 'kerajinan', 'hasil-tani', 'pangan']

function addressOf(number: number): string {
  const sort = SORTS[number % SORTS.length] ?? ''
  const category = CATEGORIES[Math.floor(number / SORTS.length) % CATEGORIES.length] ?? ''
  const page = 1 + Math.floor(number / (SORTS.length * CATEGORIES.length))
  return `/produk?kategori=${category}${sort}${page > 1 ? `&halaman=${page}` : ''}`
}

/** As people do: all addresses are asked for, some of them far more often. */
function liked(turn: number): number {
  const spread = ((turn * 2_654_435_761) % 2 ** 32) / 2 ** 32
  return turn % 20 === 0 ? (turn / 20) % ADDRESSES : Math.floor(spread ** 4 * ADDRESSES)
}

/** Asks for all of these, a few at a time. */
async function askAll(shop_url: string, agent: Agent, paths: readonly string[]): Promise<void> {
  const open = [...paths]
  const worker = async () => {
    for (let path = open.pop(); path; path = open.pop()) await askFor(new URL(path, shop_url), agent)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function askFor(url: URL, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    ask(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`${url.pathname}${url.search}: ${response.statusCode}`))
      response.on('end', resolve).on('error', reject).resume()
    })
      .on('error', reject)
      .end()
  })
}
