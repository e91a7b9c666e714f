import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, test } from 'vitest'
import { type Answer, openTestShop, type TestShop, type Writer, writePage } from './test-shop.ts'

const opened: TestShop[] = []
async function open(write: Writer, options?: { max_bytes?: number }) {
  const shop = await openTestShop(write, options)
  opened.push(shop)
  return shop
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

/** Something that a test lets happen when it wants. */
function gate() {
  let pass = () => {}
  const passed = new Promise<void>((resolve) => {
    pass = resolve
  })
  return { pass, passed }
}

const text = `<h1>Kursi</h1>${'<p>Rotan pilihan, dianyam rapat.</p>'.repeat(200)}`

describe('a page that many ask for', () => {
  it('is made once for a hundred who ask at the same moment', async () => {
    const { passed, pass } = gate()
    const { get, rendered } = await open(async (_, response) => {
      await passed
      writePage(response, text)
    })
    const answers = Array.from({ length: 100 }, () => get('/produk/kursi'))
    while (rendered.length === 0) await new Promise(setImmediate)
    pass()
    const all = await Promise.all(answers)
    expect(rendered).toHaveLength(1)
    expect(all.every(({ status, body }) => status === 200 && body.toString() === text)).toBe(true)
    expect((await get('/produk/kursi')).headers['x-cache']).toBe('hit')
  })

  it('is sent in the form that the client reads, each with a tag of its own', async () => {
    const { get, rendered } = await open((_, response) => writePage(response, text))
    const plain = await get('/')
    const gzip = await get('/', { 'accept-encoding': 'gzip' })
    const brotli = await get('/', { 'accept-encoding': 'gzip, br' })
    expect(plain.body.toString()).toBe(text)
    expect(gunzipSync(gzip.body).toString()).toBe(text)
    expect(brotliDecompressSync(brotli.body).toString()).toBe(text)
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ])
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers, body } of [plain, gzip, brotli]) {
      expect(headers.vary).toBe('Accept-Encoding')
      expect(Number(headers['content-length'])).toBe(body.length)
    }
    expect(rendered).toHaveLength(1)
  })

  it('is not sent again to who has it', async () => {
    const { get } = await open((_, response) => writePage(response, text))
    const { headers } = await get('/', { 'accept-encoding': 'br' })
    const tag = headers.etag ?? ''
    for (const known of [tag, `"other", W/${tag}`, '*']) {
      const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': known })
      expect(again).toMatchObject({ status: 304, headers: { etag: tag, vary: 'Accept-Encoding' } })
      expect(again.body).toHaveLength(0)
    }
    expect((await get('/', { 'if-none-match': tag })).status).toBe(200)
  })

  it('answers HEAD with the headers of GET, and asks of nothing but the page of a GET', async () => {
    const { get, rendered } = await open((_, response) => writePage(response, text))
    const head = await get('/', {}, 'HEAD')
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(text.length))
    expect(rendered.map(({ method }) => method)).toEqual(['GET'])
    expect((await get('/')).headers['x-cache']).toBe('hit')
  })

  it('is whole, whatever part or age a client asks for', async () => {
    const { get } = await open((_, response) => writePage(response, text))
    for (const headers of [
      { range: 'bytes=0-3' },
      { range: 'lines=9-1' },
      { 'if-modified-since': 'kemarin' },
      { 'cache-control': 'no-cache', pragma: 'no-cache' },
      { 'accept-encoding': 'x;q=9'.repeat(100) },
    ] as Record<string, string>[])
      expect(await get('/', headers)).toMatchObject({ status: 200, body: Buffer.from(text) })
  })
})

it('makes a few pages at a time, lets some hundreds wait, and tells the rest at once to come back', async () => {
  const { passed, pass } = gate()
  const { get, rendered } = await open(async (_, response) => {
    await passed
    writePage(response, 'kursi')
  })
  const refused: Answer[] = []
  const answers = Array.from({ length: 8 + 500 + 4 }, async (_, each) => {
    const answer = await get(`/produk/barang-${each}`)
    if (answer.status === 503) refused.push(answer)
    return answer.status
  })
  while (refused.length < 4) await new Promise(setImmediate)
  expect(rendered).toHaveLength(8)
  expect(refused[0]?.headers).toMatchObject({ 'retry-after': '2', 'cache-control': 'no-store' })
  pass()
  expect((await Promise.all(answers)).filter((status) => status === 200)).toHaveLength(508)
  expect(rendered).toHaveLength(508)
})

describe('what one visitor brings', () => {
  it('never reaches the making of a page for all', async () => {
    const { get, rendered } = await open((request, response) =>
      writePage(response, JSON.stringify({ headers: request.headers, url: request.url })),
    )
    const { body } = await get('/produk?utm_source=rahasia&q=kopi', {
      cookie: 'keranjang=rahasia',
      authorization: 'Bearer rahasia',
      host: 'rahasia.example',
      'x-forwarded-host': 'rahasia.example',
      'user-agent': 'rahasia',
    })
    expect(body.toString()).not.toContain('rahasia')
    expect(JSON.parse(body.toString())).toMatchObject({
      url: '/produk?q=kopi',
      headers: { host: 'lapak.example', 'x-forwarded-proto': 'https' },
    })
    expect(rendered).toHaveLength(1)
  })

  test.each([
    ['sets a cookie', 200, { 'set-cookie': 'a=b' }],
    ['is private', 200, { 'cache-control': 'private, no-cache' }],
    ['must not be stored', 200, { 'cache-control': 'no-store' }],
    ['leads elsewhere', 302, { location: '/masuk' }],
    ['is refused', 403, {}],
  ])('a page that %s is made for each by itself', async (_, status, headers) => {
    let made = 0
    const { get, alone, cache } = await open((_request, response) => {
      response.writeHead(status, headers as Record<string, string>).end(String(++made))
    })
    const answers = await Promise.all([get('/'), get('/')])
    expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(2)
    expect(answers.map((answer) => answer.status)).toEqual([status, status])
    expect(answers.every((answer) => answer.headers['x-cache'] === undefined)).toBe(true)
    expect(alone).toEqual(['/', '/'])
    expect(cache.size).toBe(0)
  })

  it('goes untouched to the shop when it changes something', async () => {
    const { get, alone, cache } = await open((request, response) => writePage(response, request.method ?? ''))
    expect((await get('/produk/kursi', {}, 'POST')).body.toString()).toBe('POST')
    expect((await get('/produk/kursi', {}, 'DELETE')).body.toString()).toBe('DELETE')
    expect(alone).toHaveLength(2)
    expect(cache.size).toBe(0)
  })

  it('is not kept under an odd path', async () => {
    const { get, cache, alone } = await open((_, response) => writePage(response, 'milik satu orang'))
    const odd = ['//', '/produk/../petugas', '/produk/%2e%2e/petugas', '/petugas', '/PRODUK', '/keranjang/']
    for (const path of odd) expect((await get(path)).headers['x-cache'], path).toBeUndefined()
    expect(alone).toEqual(odd)
    expect(cache.size).toBe(0)
  })
})

it('keeps its own words with the page to itself', async () => {
  const { get } = await open((_, response) =>
    writePage(response, text, {
      'cache-tag': 'listings',
      'surrogate-control': 'max-age=9',
      vary: 'Cookie',
      'content-security-policy': "default-src 'self'",
    }),
  )
  const { headers } = await get('/')
  expect(headers['cache-tag']).toBeUndefined()
  expect(headers['surrogate-control']).toBeUndefined()
  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers['content-security-policy']).toBe("default-src 'self'")
})

describe('its memory', () => {
  it('stays within its bytes, all encodings counted, and forgets what is asked for least', async () => {
    const { get, cache, rendered } = await open(
      (_, response) => writePage(response, randomBytes(3_000).toString('hex')),
      { max_bytes: 100_000 },
    )
    for (let each = 0; each < 100; each++) {
      await get(`/produk/barang-${each}`)
      await get('/produk/barang-0')
      expect(cache.bytes).toBeLessThanOrEqual(100_000)
    }
    expect(cache.size).toBeGreaterThan(3)
    expect(cache.bytes).toBeGreaterThan(cache.size * 2 * 3_000)
    expect(rendered).toHaveLength(100)
    expect((await get('/produk/barang-0')).headers['x-cache']).toBe('hit')
    expect((await get('/produk/barang-1')).headers['x-cache']).toBe('miss')
  })

  it('is not filled by pages that are not there, nor by what people type', async () => {
    const { get, cache, clock, rendered } = await open(
      (request, response) => {
        if (request.url?.startsWith('/produk/tiada')) response.writeHead(404)
        response.end(text)
      },
      { max_bytes: 200_000 },
    )
    await get('/')
    for (let each = 0; each < 50; each++) {
      await get(`/produk/tiada-${each}`)
      await get(`/produk?q=kata-${each}`)
    }
    expect((await get('/')).headers['x-cache']).toBe('hit')
    expect(cache.bytes).toBeLessThan(200_000 / 4)
    expect(await get('/produk/tiada-49')).toMatchObject({ status: 404, headers: { 'x-cache': 'hit' } })
    clock.now += 3_001
    const before = rendered.length
    expect((await get('/produk/tiada-49')).headers['x-cache']).toBe('miss')
    expect(rendered).toHaveLength(before + 1)
  })

  it('does not take a page that is larger than all of it', async () => {
    const { get, cache } = await open(
      (_, response) => writePage(response, randomBytes(25_000).toString('hex')),
      {
        max_bytes: 20_000,
      },
    )
    expect((await get('/')).body).toHaveLength(50_000)
    expect(cache.size).toBe(0)
  })
})
