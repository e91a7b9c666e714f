import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { makePage } from './page.ts'
import { type Rendered, wishesOf } from './rendered.ts'
import { PageStore } from './store.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What is used when all that was let go is gone: buffers of the compressor go a turn later than what held them. */
async function usedBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    collect()
    await new Promise(setImmediate)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const letters = (count: number) => Buffer.alloc(count, 'x').toString()

/** A small page with long headers, about 25 goods that no other page shows: the least favourable for an estimate. */
function rendered(number: number): Rendered {
  const lines = Array.from(
    { length: 100 },
    (_, line) => `<p>${(number * 7_919 + line * 104_729) % 99_991}</p>`,
  )
  const each = (text: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${text}${number}-${place}-${letters(20)}`).join(',')
  return {
    status: 200,
    headers: { 'cache-tag': each('listing:', 25), 'content-security-policy': each('sha256-', 60) },
    body: Buffer.from(lines.join('')),
  }
}

async function fill(store: PageStore, count: number) {
  const times = { made_at: 0, fresh_until: 0, revalidate_until: 0, usable_until: 0, retry_at: 0 }
  for (let number = 0; number < count; number++) {
    const page = await makePage(rendered(number))
    const { tags } = wishesOf(rendered(number))
    store.set({ key: `/produk/barang-${number}`, page, tags, is_outdated: false, ...times })
  }
}

it('counts as much as its pages really take up: bodies, headers and tags', async () => {
  await fill(new PageStore(Number.POSITIVE_INFINITY), 30)
  const store = new PageStore(Number.POSITIVE_INFINITY)
  const before = await usedBytes()
  await fill(store, 300)
  const used = (await usedBytes()) - before
  expect(used).toBeGreaterThan(1_000_000)
  expect(store.bytes).toBeGreaterThan(0.9 * used)
})
