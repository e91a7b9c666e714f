import { expect, it } from 'vitest'
import { isForeignWrite } from './foreign-write.ts'

const post = (headers: Record<string, string>, method = 'POST') => ({ method, headers: new Headers(headers) })
const host = 'lapak.example'

it('lets our own forms through', () => {
  expect(
    isForeignWrite(post({ origin: 'https://lapak.example', 'sec-fetch-site': 'same-origin' }), host),
  ).toBe(false)
  expect(isForeignWrite(post({ origin: 'https://lapak.example' }), host)).toBe(false)
})

it('refuses a write that another site started, whatever the body is', () => {
  expect(isForeignWrite(post({ origin: 'https://jahat.example' }), host)).toBe(true)
  expect(isForeignWrite(post({ origin: 'null' }), host)).toBe(true)
  expect(isForeignWrite(post({ 'sec-fetch-site': 'cross-site' }), host)).toBe(true)
  expect(
    isForeignWrite(post({ 'sec-fetch-site': 'same-site', origin: 'https://lain.lapak.example' }), host),
  ).toBe(true)
  expect(isForeignWrite(post({ origin: 'https://jahat.example' }, 'DELETE'), host)).toBe(true)
})

it('does not stand in the way of reading', () => {
  expect(isForeignWrite(post({ 'sec-fetch-site': 'cross-site' }, 'GET'), host)).toBe(false)
})
