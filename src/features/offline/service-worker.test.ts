import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { seenPages } from './seen-pages.ts'

/* Goal: what can be read without a network is what was public, and nothing else. Method: the worker itself, between a cache in memory
 * and a network that can be cut. */

const worker = readFileSync(new URL('../../../public/sw.js', import.meta.url), 'utf8')
const shop = 'https://lapakbinaan.example'
const full = (key: string | Request) => new URL(typeof key === 'string' ? key : key.url, shop).href

/** As much of the browser's Cache as the worker uses. */
class MemoryCache {
  readonly kept = new Map<string, Response>()
  async put(key: string | Request, answer: Response) {
    this.kept.set(full(key), answer)
  }
  async match(key: string | Request) {
    return this.kept.get(full(key))?.clone()
  }
  async delete(key: string | Request) {
    return this.kept.delete(full(key))
  }
  async keys() {
    return [...this.kept.keys()].map((url) => ({ url }))
  }
}

const page = (title: string, cache_control = 'public, max-age=0') =>
  new Response(
    `<title>${title} · Lapak Binaan</title><div data-offline-notice hidden></div><script src="/_astro/page.js"></script>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': cache_control } },
  )

interface Arriving {
  request: { url: string; method: string; mode: string }
  respondWith(answer: Promise<Response>): void
  waitUntil(act: Promise<unknown>): void
}

describe('the service worker', () => {
  let caches: Map<string, MemoryCache>
  let network: Map<string, () => Response>
  let is_cut: boolean
  let listeners: Record<string, (event: Arriving) => void>
  const storage = {
    open: async (name: string) => {
      const cache = caches.get(name) ?? new MemoryCache()
      caches.set(name, cache)
      return cache
    },
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
  }

  /** Sends an event to the worker and waits for all that it does about it. */
  async function happen(type: string, request = { url: '', method: 'GET', mode: '' }) {
    let answer: Promise<Response> | undefined
    const acts: Promise<unknown>[] = []
    listeners[type]?.({
      request,
      respondWith: (given) => {
        answer = given
      },
      waitUntil: (act) => acts.push(act),
    })
    const given = await answer
    await Promise.all(acts)
    return given
  }
  const visit = (path: string) => happen('fetch', { url: shop + path, method: 'GET', mode: 'navigate' })

  beforeEach(async () => {
    caches = new Map()
    is_cut = false
    listeners = {}
    network = new Map([
      ['/luring', () => page('Luring')],
      ['/en/luring', () => page('Offline')],
      ['/_astro/page.js', () => new Response('import "./dates.hash.js"')],
      ['/_astro/dates.hash.js', () => new Response('export {}')],
      ['/produk', () => page('Semua barang')],
      ['/keranjang', () => page('Keranjang', 'private, no-cache')],
      ['/pesanan/rahasia', () => page('Pesanan')],
    ])
    const fetched = async (key: string | { url: string }) => {
      const { pathname } = new URL(typeof key === 'string' ? key : key.url, shop)
      if (is_cut) throw new TypeError('no network')
      return network.get(pathname)?.() ?? new Response('', { status: 404 })
    }
    const self = {
      location: { origin: shop },
      addEventListener: (type: string, listener: (event: Arriving) => void) => {
        listeners[type] = listener
      },
      skipWaiting: async () => undefined,
      clients: { claim: async () => undefined },
    }
    new Function('self', 'caches', 'fetch', worker)(self, storage, fetched)
    await happen('install')
    await happen('activate')
  })

  it('keeps the offline page with all that it needs, however deep', () => {
    const kept = [...(caches.get('lapak-berkas-1')?.kept.keys() ?? [])]
    expect(kept).toEqual(
      expect.arrayContaining(['/luring', '/en/luring', '/_astro/page.js', '/_astro/dates.hash.js'].map(full)),
    )
  })

  it('asks the network first, and shows what was seen last, marked so, when there is none', async () => {
    await visit('/produk')
    network.set('/produk', () => page('Semua barang, baru'))
    expect(await (await visit('/produk'))?.text()).toContain('baru')
    is_cut = true
    const seen = await (await visit('/produk'))?.text()
    expect(seen).toContain('Semua barang, baru')
    expect(seen).toContain('data-offline-notice>')
  })

  it('shows the offline page in the language of what was asked, and it lists what can be read', async () => {
    await visit('/produk')
    is_cut = true
    expect(await (await visit('/lapas'))?.text()).toContain('Luring')
    expect(await (await visit('/en/lapas'))?.text()).toContain('Offline')
    const listed = await seenPages(storage as unknown as CacheStorage)
    expect(listed).toMatchObject([{ href: '/produk', title: 'Semua barang' }])
  })

  it('never keeps what belongs to one person, whatever its headers say', async () => {
    await visit('/keranjang')
    await visit('/pesanan/rahasia')
    is_cut = true
    for (const path of ['/keranjang', '/pesanan/rahasia'])
      expect(await (await visit(path))?.text()).toContain('Luring')
    expect(await seenPages(storage as unknown as CacheStorage)).toEqual([])
  })

  it('keeps no more than thirty pages, the latest', async () => {
    for (let number = 0; number < 35; number += 1) {
      network.set(`/produk/barang-${number}`, () => page(`Barang ${number}`))
      await visit(`/produk/barang-${number}`)
    }
    const listed = await seenPages(storage as unknown as CacheStorage)
    expect(listed).toHaveLength(30)
    expect(listed.map(({ href }) => href)).toContain('/produk/barang-34')
    expect(listed.map(({ href }) => href)).not.toContain('/produk/barang-0')
  })

  it('leaves writes and other sites alone', async () => {
    expect(
      await happen('fetch', { url: `${shop}/produk/x`, method: 'POST', mode: 'navigate' }),
    ).toBeUndefined()
    expect(
      await happen('fetch', { url: 'https://lain.example/', method: 'GET', mode: 'navigate' }),
    ).toBeUndefined()
  })
})
