import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../scripts/free-port.ts'
import { startShop } from '../../../scripts/start/servers.ts'
import type { BenchCase } from '../bench-case.ts'
import { copyOf, openManyGoods } from '../memory/many-goods.ts'
import { residentBytes } from '../process-memory.ts'

const MEBIBYTE = 1024 * 1024
const REQUESTS = 100_000
const ADDRESSES = 5_000
const AT_ONCE = 16
/** What the shop gives to kept pages, and three times as much for making them. */
const MOST_BYTES = 128 * MEBIBYTE

const memory: BenchCase = {
  name: 'memory',
  target: `${REQUESTS.toLocaleString('en')} requests over ${ADDRESSES.toLocaleString('en')} addresses of goods, lists, searches and nothing make the shop's process at most ${MOST_BYTES / MEBIBYTE} MB larger`,
  async run(shop) {
    const { backendUrl, shopUrl } = await shop()
    const folder = mkdtempSync(join(tmpdir(), 'lapak-memory-'))
    const goods = await openManyGoods(backendUrl)
    const port = await freePort()
    const url = `http://localhost:${port}`
    const front = await startShop({
      port,
      backendUrl: goods.url,
      shopUrl: url,
      logPath: join(folder, 'shop.log'),
    })
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
    const rows: Record<string, string | number>[] = []
    const note = (requests: number, begin: number) => {
      const now = residentBytes(front.pid)
      rows.push({ requests, MB: Math.round(now / MEBIBYTE), 'MB more': Math.round((now - begin) / MEBIBYTE) })
      return now - begin
    }
    try {
      const addresses = await addressesOf(shopUrl)
      // Its programs are loaded and warm before anything is counted.
      await askAll(url, agent, addresses.slice(0, 300))
      const begin = residentBytes(front.pid)
      note(0, begin)
      let growth = 0
      for (let asked = 0; asked < REQUESTS; asked += REQUESTS / 5) {
        const chosen = Array.from(
          { length: REQUESTS / 5 },
          (_, each) => addresses[liked(asked + each)] ?? '/',
        )
        await askAll(url, agent, chosen)
        growth = note(asked + REQUESTS / 5, begin)
      }
      return { isMet: growth <= MOST_BYTES, rows, figures: { growth_bytes: growth } }
    } finally {
      agent.destroy()
      await front.stop()
      goods.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

export default memory

/** Of ten addresses seven are goods in two languages, one a list, one a search, and one leads nowhere. */
async function addressesOf(shop_url: string): Promise<string[]> {
  const list = await fetch(`${shop_url}/produk`).then((answer) => answer.text())
  const handles = [
    ...new Set([...list.matchAll(/href="\/produk\/([a-z0-9-]+)"/g)].map(([, handle]) => handle)),
  ]
  if (handles.length < 10) throw new Error(`The list of goods shows ${handles.length} goods.`)
  return Array.from({ length: ADDRESSES }, (_, number) => {
    const handle = handles[number % handles.length] ?? ''
    const kind = number % 10
    if (kind === 7) return `/produk?harga_dari=${number}`
    if (kind === 8) return `/produk?q=kursi+${number}`
    if (kind === 9) return `/produk/tidak-ada-${number}`
    return `${kind % 2 === 0 ? '' : '/en'}/produk/${copyOf(handle, number)}`
  })
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
  const expected = url.pathname.includes('tidak-ada') ? 404 : 200
  return new Promise((resolve, reject) => {
    ask(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== expected)
        reject(new Error(`${url.pathname}${url.search}: ${response.statusCode}`))
      response.on('end', resolve).on('error', reject).resume()
    })
      .on('error', reject)
      .end()
  })
}
