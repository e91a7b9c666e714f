import { expect, it } from 'vitest'
import { lastSeen, rememberSeen } from './last-seen.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

it('shows the last four that were seen, the newest first, without the one of this page', () => {
  const store = memory()
  for (const handle of ['a', 'b', 'c', 'd', 'e', 'b']) rememberSeen(store, handle)
  expect(lastSeen(store, 'b')).toEqual(['e', 'd', 'c', 'a'])
  expect(lastSeen(store, 'x')).toEqual(['b', 'e', 'd', 'c'])
})

it('is silent where the browser keeps nothing', () => {
  const broken = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('full')
    },
  }
  rememberSeen(broken, 'a')
  expect(lastSeen(broken, 'b')).toEqual([])
})
