import { afterEach, describe, expect, it } from 'vitest'
import { openTestShop, type TestShop, type Writer, writePage } from './test-shop.ts'

const opened: TestShop[] = []
async function open(write: Writer) {
  const shop = await openTestShop(write)
  opened.push(shop)
  return shop
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

/** Waits for what happens behind an answer. */
async function until(condition: () => boolean) {
  while (!condition()) await new Promise(setImmediate)
}

/** A shop whose pages tell how often they were made. */
async function counting(headers: Record<string, string> = {}) {
  const made = { count: 0, is_broken: false }
  const shop = await open((_, response) => {
    made.count++
    if (made.is_broken) response.writeHead(503).end('rusak')
    else writePage(response, String(made.count), headers)
  })
  const read = async (path = '/') => {
    const { body, headers } = await shop.get(path)
    return `${headers['x-cache']} ${body}`
  }
  return { ...shop, made, read }
}

describe('a page that has grown old', () => {
  it('is handed out while it is made anew', async () => {
    const { read, clock, made } = await counting()
    expect(await read()).toBe('miss 1')
    clock.now += 299_000
    expect(await read()).toBe('hit 1')
    clock.now += 2_000
    expect(await read()).toBe('stale 1')
    while ((await read()) === 'stale 1') expect(made.count).toBeLessThanOrEqual(2)
    expect(await read()).toBe('hit 2')
    expect(made.count).toBe(2)
  })

  it('is not handed out any more when it has grown too old for that', async () => {
    const { read, clock } = await counting()
    await read()
    clock.now += 300_000 + 3_600_000
    expect(await read()).toBe('miss 2')
  })

  it('is not handed out any more when its address has come to lead elsewhere', async () => {
    const { get, shop, clock, alone } = await open((_, response) => writePage(response, 'ada'))
    await get('/produk?halaman=2')
    shop.write = (_, response) => void response.writeHead(302, { location: '/produk' }).end()
    clock.now += 301_000
    expect((await get('/produk?halaman=2')).headers['x-cache']).toBe('stale')
    while ((await get('/produk?halaman=2')).status === 200);
    expect(alone.length).toBeGreaterThan(0)
    shop.write = (_, response) => void response.writeHead(503).end('rusak')
    expect((await get('/produk?halaman=2')).status).toBe(503)
  })

  it('keeps for seconds what was made of earlier answers of the backend', async () => {
    const { read, clock } = await counting({ 'surrogate-control': 'max-age=2' })
    await read()
    clock.now += 1_900
    expect(await read()).toBe('hit 1')
    clock.now += 200
    expect(await read()).toBe('miss 2')
  })

  it('is not handed out past the moment at which something on it ends', async () => {
    const { read, clock } = await counting({ 'surrogate-control': 'max-age=400' })
    await read()
    clock.now += 350_000
    expect(await read()).toBe('stale 1')
    while ((await read()) === 'stale 1');
    clock.now += 299_000
    expect(await read()).toBe('hit 2')
    clock.now += 102_000
    expect(await read()).toBe('miss 3')
  })

  it('keeps everything for two seconds only while nothing is heard of changes', async () => {
    const { read, clock, cache } = await counting()
    cache.hears_changes = false
    await read()
    clock.now += 1_900
    expect(await read()).toBe('hit 1')
    clock.now += 200
    expect(await read()).toBe('miss 2')
    clock.now += 60_000
    cache.hears_changes = true
    expect(await read()).toBe('hit 2')
  })
})

describe('while pages cannot be made', () => {
  it('the earlier page stands in for an hour, and then no longer', async () => {
    const { read, clock, made } = await counting()
    await read()
    made.is_broken = true
    clock.now += 300_000 + 3_599_000
    expect(await read()).toBe('stale 1')
    clock.now += 2_000
    expect(await read()).toBe('miss rusak')
    made.is_broken = false
    expect(await read()).toMatch(/^miss \d+$/)
  })

  it('and its hour does not begin anew with pages made of earlier answers of the backend', async () => {
    let wishes: Record<string, string> = {}
    const { get, shop, clock } = await open((_, response) => writePage(response, 'baik', wishes))
    await get('/')
    wishes = { 'surrogate-control': 'max-age=2, stale-if-error=0' }
    clock.now += 300_000 + 3_500_000
    while ((await get('/')).headers['x-cache'] === 'stale');
    shop.write = (_, response) => void response.writeHead(503).end('rusak')
    clock.now += 90_000
    expect((await get('/')).headers['x-cache']).toBe('stale')
    clock.now += 20_000
    expect((await get('/')).status).toBe(503)
  })

  it('nobody is told any longer that something is not there', async () => {
    const { get, shop, clock } = await open((_, response) => writePage(response, 'kursi'))
    await get('/produk/kursi')
    shop.write = (_, response) => void response.writeHead(404).end('tidak ada')
    clock.now += 300_000 + 3_600_000 - 60_000
    while ((await get('/produk/kursi')).status === 200);
    shop.write = (_, response) => void response.writeHead(503).end('rusak')
    expect((await get('/produk/kursi')).status).toBe(404)
    clock.now += 3_001
    expect((await get('/produk/kursi')).status).toBe(503)
  })

  it('no other cache adds an hour of its own to that of the earlier page, or keeps what is not there', async () => {
    const { get, cache, shop } = await open(({ url }, response) => {
      if (url === '/produk/kursi') response.statusCode = 404
      response.setHeader('cache-control', 'public, max-age=0, stale-if-error=3600').end('baik')
    })
    const controlOf = async (path: string) => (await get(path)).headers['cache-control']
    expect(await controlOf('/')).toBe('public, max-age=0, stale-if-error=3600')
    expect(await controlOf('/produk/kursi')).toBe('public, max-age=0')
    cache.invalidateEverything()
    shop.write = (_, response) => void response.writeHead(503).end('rusak')
    expect(await controlOf('/')).toBe('public, max-age=0')
  })

  it('also when the shop throws or breaks off in the middle', async () => {
    const { get, shop, cache, clock } = await open((_, response) => writePage(response, 'baik'))
    await get('/')
    for (const write of [
      (() => {
        throw new Error('rusak')
      }) as Writer,
      ((_, response) => {
        response.writeHead(200)
        response.write('separuh')
        response.destroy(new Error('putus'))
      }) as Writer,
    ]) {
      shop.write = write
      cache.invalidateEverything()
      expect(await get('/')).toMatchObject({ status: 200, headers: { 'x-cache': 'stale' } })
      expect(await get('/tentang')).toMatchObject({ status: 503, headers: { 'cache-control': 'no-store' } })
      expect(String((await get('/tentang')).body)).toMatch(/^Toko sedang sibuk/)
      expect(String((await get('/en/tentang')).body)).toMatch(/^The shop is busy/)
      clock.now += 5_000
    }
    shop.write = (_, response) => writePage(response, 'baik lagi')
    expect((await get('/')).body.toString()).toBe('baik lagi')
    expect((await get('/tentang')).body.toString()).toBe('baik lagi')
  })

  it('one attempt a second is enough', async () => {
    const { read, made, cache, clock } = await counting()
    await read()
    made.is_broken = true
    cache.invalidateEverything()
    for (let each = 0; each < 20; each++) expect(await read()).toBe('stale 1')
    expect(made.count).toBe(2)
    clock.now += 1_001
    await read()
    expect(made.count).toBe(3)
  })
})

describe('a change that is heard of', () => {
  it('makes anew what shows it, and leaves the rest', async () => {
    let made = 0
    const { get, cache } = await open((request, response) =>
      writePage(response, String(++made), {
        'cache-tag': request.url === '/produk' ? 'listings, listing:1, listing:2' : 'listing:2',
      }),
    )
    const read = async (path: string) => {
      const { headers, body } = await get(path)
      return `${headers['x-cache']} ${body}`
    }
    await read('/produk')
    await read('/produk/kursi')
    cache.invalidate(['listing:1', 'facilities'])
    expect(await read('/produk')).toBe('miss 3')
    expect(await read('/produk/kursi')).toBe('hit 2')
    cache.invalidate(['listing:2'])
    expect(await read('/produk/kursi')).toBe('miss 4')
    expect(await read('/produk')).toBe('miss 5')
  })

  it('is never answered by a page that began before it', async () => {
    let price = 100
    const begun: (() => void)[] = []
    const { get, cache, asked } = await open(async (_, response) => {
      const read = price
      await new Promise<void>((resolve) => begun.push(resolve))
      writePage(response, String(read), { 'cache-tag': 'listing:1' })
    })
    const before = get('/produk/kursi')
    await until(() => begun.length === 1)
    price = 200
    cache.invalidate(['listing:1'])
    const after = get('/produk/kursi')
    await until(() => asked.length === 2)
    begun[0]?.()
    await until(() => begun.length === 2)
    begun[1]?.()
    expect((await before).body.toString()).toBe('100')
    expect((await after).body.toString()).toBe('200')
    expect(await get('/produk/kursi')).toMatchObject({
      body: Buffer.from('200'),
      headers: { 'x-cache': 'hit' },
    })
  })

  it('does not hold up who asks while the new page cannot be made', async () => {
    const { read, made, cache } = await counting({ 'cache-tag': 'listing:1' })
    await read()
    made.is_broken = true
    cache.invalidate(['listing:1'])
    expect(await read()).toBe('stale 1')
    made.is_broken = false
    cache.invalidate(['listing:1'])
    expect(await read()).toBe('miss 3')
  })

  it('reaches a page that was not there', async () => {
    let is_there = false
    const { get, cache } = await open((_, response) => {
      if (!is_there) response.writeHead(404, { 'cache-tag': 'listings' })
      response.end('kursi')
    })
    expect((await get('/produk/kursi')).status).toBe(404)
    is_there = true
    cache.invalidate(['listings'])
    expect((await get('/produk/kursi')).status).toBe(200)
  })
})
