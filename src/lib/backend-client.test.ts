import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, isStale } from './backend-client.ts'
import { pageLanguage, speaking } from './page-language.ts'

/** A real HTTP server that answers as told and counts what it was asked. */
async function backend(answer: (path: string) => { status: number; body: unknown }) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const { status, body } = answer(request.url ?? '')
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const clock = { now: 1_000_000, changes: 0 }
  const base_url = `http://127.0.0.1:${address.port}`
  const client = createClient({ base_url, fetch, now: () => clock.now, changes: () => clock.changes })
  return { server, asked, clock, client }
}

const servers: Server[] = []
const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
afterEach(async () => {
  await Promise.all(servers.splice(0).map(stop))
})

describe('reading from the backend', () => {
  it('asks once for many readers of one thing', async () => {
    const { client, asked } = await backend(() => ({ status: 200, body: { name: 'Meja' } }))
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.read('/store/listings/meja')))
    expect(asked).toHaveLength(1)
    expect(answers.every((answer) => answer.ok && !answer.is_stale)).toBe(true)
  })

  it('shows a change after two seconds', async () => {
    let name = 'Meja'
    const { client, clock } = await backend(() => ({ status: 200, body: { name } }))
    await client.read('/a')
    name = 'Kursi'
    expect(await client.read('/a')).toMatchObject({ data: { name: 'Meja' } })
    clock.now += 2_001
    expect(await client.read('/a')).toMatchObject({ data: { name: 'Kursi' }, is_stale: false })
  })

  it('shows a change at once when it is heard of, also to those who ask while an older answer is on its way', async () => {
    let name = 'Meja'
    const { client, clock } = await backend(() => ({ status: 200, body: { name } }))
    await client.read('/a')
    clock.changes++
    const older = client.read('/a')
    name = 'Kursi'
    clock.changes++
    expect(await client.read('/a')).toMatchObject({ data: { name: 'Kursi' }, is_stale: false })
    await older
    expect(await client.read('/a')).toMatchObject({ data: { name: 'Kursi' }, is_stale: false })
  })

  it('gives up the last known state after an hour', async () => {
    const { client, clock, server } = await backend(() => ({ status: 200, body: { name: 'Meja' } }))
    await client.read('/a')
    await stop(server)
    clock.now += 3_599_000
    expect(await client.read('/a')).toMatchObject({ ok: true, is_stale: true })
    clock.now += 2_000
    expect(await client.read('/a')).toMatchObject({ ok: false, status: 503 })
  })

  it('keeps showing the last known state while the backend is away, and says so', async () => {
    const { client, clock, server } = await backend(() => ({ status: 200, body: { name: 'Meja' } }))
    await client.read('/a')
    await stop(server)
    clock.now += 60_000
    expect(await client.read('/a')).toMatchObject({ ok: true, data: { name: 'Meja' }, is_stale: true })
    expect(await client.read('/never-seen')).toMatchObject({ ok: false, status: 503 })
  })

  it('forgets what is no longer there', async () => {
    let status = 200
    const { client, clock } = await backend(() => ({ status, body: { message: 'Barang tidak ada.' } }))
    await client.read('/a')
    status = 404
    clock.now += 3_000
    expect(await client.read('/a')).toMatchObject({ ok: false, status: 404 })
  })

  it('takes an answer that breaks off for none', async () => {
    const { client, server } = await backend(() => ({ status: 200, body: null }))
    server.removeAllListeners('request').on('request', (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"name":')
      setImmediate(() => response.destroy())
    })
    expect(await client.read('/a')).toMatchObject({ ok: false, status: 503 })
  })

  it('remembers only so much, however large the answers are', async () => {
    const { client, clock, server } = await backend(() => ({ status: 200, body: 'x'.repeat(500_000) }))
    for (let number = 1; number <= 20; number++) await client.read(`/${number}`)
    await stop(server)
    clock.now += 3_000
    expect(await client.read('/20')).toMatchObject({ ok: true, is_stale: true })
    expect(await client.read('/15')).toMatchObject({ ok: true, is_stale: true })
    expect(await client.read('/12')).toMatchObject({ ok: false })
  })

  it('hands a refusal over as data, with its sentences by field', async () => {
    const fields = { 'buyer.phone': 'Nomor telepon belum benar.' }
    const { client } = await backend(() => ({
      status: 400,
      body: { type: 'invalid_data', message: 'Periksa.', fields },
    }))
    expect(await client.call('/x', { method: 'POST', body: {} })).toMatchObject({
      ok: false,
      status: 400,
      error: { message: 'Periksa.', type: 'invalid_data', fields },
    })
  })
})

it('a page is of earlier answers when one of its parts is, or could not be had', () => {
  const fresh = { ok: true, data: {}, is_stale: false } as const
  const earlier = { ...fresh, is_stale: true }
  const refused = (status: number) => ({
    ok: false as const,
    status,
    error: { message: '', type: '', fields: {} },
    body: null,
  })
  expect(isStale(fresh, refused(404), fresh)).toBe(false)
  expect(isStale(fresh, earlier)).toBe(true)
  expect(isStale(fresh, refused(503))).toBe(true)
})

describe('the language of a refusal', () => {
  async function languageAsked(ask: (client: ReturnType<typeof createClient>) => Promise<unknown>) {
    const heard: unknown[] = []
    const client = createClient({
      base_url: 'http://backend',
      fetch: (_, options) => {
        heard.push(Object(options?.headers)['accept-language'])
        return Promise.reject(new Error('The backend is away.'))
      },
      now: Date.now,
      language: pageLanguage,
    })
    const answers = await ask(client)
    return { heard, answers }
  }

  it('is that of the page being made, however many are made at once', async () => {
    const { heard, answers } = await languageAsked((client) =>
      Promise.all([
        speaking('en', () => client.call('/store/checkout')),
        speaking('id', () => client.call('/store/checkout')),
        speaking('en', async () => {
          await Promise.resolve()
          return client.download('/store/account/data')
        }),
        client.call('/store/checkout'),
      ]),
    )
    expect(heard.toSorted()).toEqual(['en', 'en', 'id', 'id'])
    const english = { error: { message: expect.stringContaining('The shop cannot reach') } }
    const indonesian = { error: { message: expect.stringContaining('Toko sedang tidak terhubung') } }
    expect(answers).toMatchObject([english, indonesian, english, indonesian])
  })
})
