import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { followChanges } from './change-feed.ts'
import { openTestShop, writePage } from './page-cache/test-shop.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function until(condition: () => boolean) {
  while (!condition()) await new Promise(setImmediate)
}

interface Poll {
  known: Map<string, number>
  secret: string | undefined
  answer(changes: object): void
  break(): void
}

/** A backend that holds every question until the test answers it. */
async function openBackend() {
  const polls: Poll[] = []
  const server = createServer((request, response: ServerResponse) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    const pairs = (searchParams.get('after') ?? '').split(',').filter(Boolean)
    polls.push({
      known: new Map(pairs.map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])])),
      secret: request.headers['x-storefront-secret'] as string | undefined,
      answer: (changes) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(changes)),
      break: () => response.destroy(),
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  /** The next question that nobody has answered. */
  const next = async () => {
    await until(() => polls.length > 0)
    return polls.shift() as Poll
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, next, polls }
}

/** A front that listens to it, and what it shows on its page of listing 1. */
async function openFront(backend_url: string) {
  let made = 0
  const shop = await openTestShop((request, response) =>
    writePage(response, String(++made), { 'cache-tag': request.url === '/' ? 'listing:1' : 'listing:2' }),
  )
  shop.cache.hears_changes = false
  const stopping = new AbortController()
  const heard = { is_hearing: false, everything: 0 }
  void followChanges({
    backend_url,
    secret: 'rahasia',
    signal: stopping.signal,
    onTags: (tags) => shop.cache.invalidate(tags),
    onEverything: () => {
      heard.everything++
      shop.cache.invalidateEverything()
    },
    onHearing: (does_hear) => {
      heard.is_hearing = does_hear
      shop.cache.hears_changes = does_hear
    },
    log: () => {},
  })
  ends.push(() => stopping.abort(), shop.close)
  const read = async (path = '/') => {
    const { headers, body } = await shop.get(path)
    return `${headers['x-cache']} ${body}`
  }
  return { read, heard, clock: shop.clock }
}

const news = (number: number, tags: string[] = [], epoch = 'a') => ({
  epoch,
  number,
  tags,
  is_complete: true,
})
const unknown = (number: number, epoch = 'a') => ({ epoch, number, tags: [], is_complete: false })

it('every front makes anew what has changed, and only that', async () => {
  const backend = await openBackend()
  const fronts = [await openFront(backend.url), await openFront(backend.url)]
  for (const _ of fronts) {
    const poll = await backend.next()
    expect(poll).toMatchObject({ secret: 'rahasia', known: new Map() })
    poll.answer(unknown(4))
  }
  await until(() => fronts.every(({ heard }) => heard.is_hearing))
  for (const { read } of fronts) {
    expect(await read()).toBe('miss 1')
    expect(await read('/tentang')).toBe('miss 2')
    expect(await read()).toBe('hit 1')
  }
  for (const _ of fronts) {
    const poll = await backend.next()
    expect(poll.known).toEqual(new Map([['a', 4]]))
    poll.answer(news(5, ['listing:1']))
  }
  // The next question is only asked when the last answer was heeded.
  for (const _ of fronts) expect((await backend.next()).known).toEqual(new Map([['a', 5]]))
  for (const { read } of fronts) {
    expect(await read()).toBe('miss 3')
    expect(await read('/tentang')).toBe('hit 2')
  }
})

it('a front that has lost the line keeps pages for seconds, and looks at all of them anew when it cannot know what it missed', async () => {
  const backend = await openBackend()
  const { read, heard, clock } = await openFront(backend.url)
  ;(await backend.next()).answer(unknown(0))
  await until(() => heard.is_hearing)
  expect(await read()).toBe('miss 1')
  clock.now += 60_000
  expect(await read()).toBe('hit 1')
  ;(await backend.next()).break()
  await until(() => !heard.is_hearing)
  expect(await read()).toBe('miss 2')
  expect(heard.everything).toBe(1)
  ;(await backend.next()).answer(unknown(0, 'b'))
  await until(() => heard.is_hearing)
  expect(heard.everything).toBe(2)
  expect(await read()).toBe('miss 3')
})

it('a front that is back in time hears what it missed, and keeps the rest', async () => {
  const backend = await openBackend()
  const { read, heard } = await openFront(backend.url)
  ;(await backend.next()).answer(unknown(7))
  await until(() => heard.is_hearing)
  await read()
  await read('/tentang')
  ;(await backend.next()).break()
  const again = await backend.next()
  expect(again.known).toEqual(new Map([['a', 7]]))
  again.answer(news(9, ['listing:2']))
  await backend.next()
  expect(await read()).toBe('hit 1')
  expect(await read('/tentang')).toBe('miss 3')
})

it('a front that is answered by several backend processes in turn knows where it is with each', async () => {
  const backend = await openBackend()
  const { heard } = await openFront(backend.url)
  ;(await backend.next()).answer(unknown(3, 'a'))
  ;(await backend.next()).answer(unknown(8, 'b'))
  ;(await backend.next()).answer(news(4, ['listing:1'], 'a'))
  ;(await backend.next()).answer(news(9, ['listing:1'], 'b'))
  expect((await backend.next()).known).toEqual(
    new Map([
      ['a', 4],
      ['b', 9],
    ]),
  )
  expect(heard.everything).toBe(2)
})
