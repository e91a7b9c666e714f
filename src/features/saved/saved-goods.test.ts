import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeHandles, encodeHandles, withGood, withoutGood } from './saved-goods.ts'

const handle = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,4}$/)

it('saved goods come back as they were kept, the newest first and each once', () => {
  fc.assert(
    fc.property(fc.array(handle, { maxLength: 60 }), (saved) => {
      const kept = saved.reduce<readonly string[]>(withGood, [])
      expect(decodeHandles(encodeHandles(kept))).toEqual(kept)
      expect(kept[0]).toBe(saved.at(-1))
      expect(new Set(kept).size).toBe(kept.length)
      expect(kept.length).toBeLessThanOrEqual(40)
      expect(encodeHandles(kept).length).toBeLessThanOrEqual(3_000)
    }),
  )
})

it('the oldest make room, and what is let go is gone', () => {
  const many = Array.from({ length: 41 }, (_, index) => `barang-${index}`)
  const kept = many.reduce<readonly string[]>(withGood, [])
  expect(kept).toHaveLength(40)
  expect(kept).not.toContain('barang-0')
  expect(withoutGood(kept, 'barang-40')[0]).toBe('barang-39')
})

it('never fails on what a cookie or an address may hold', () => {
  for (const text of [null, undefined, '', '...', '<b>', 'A.b', '../etc', 'a--b'])
    for (const each of decodeHandles(text)) expect(each).toMatch(/^[a-z0-9-]+$/)
  expect(decodeHandles('kursi.<i>.meja.kursi')).toEqual(['kursi', 'meja'])
})
