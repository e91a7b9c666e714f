import { expect, it } from 'vitest'
import { encodingFor } from './accept-encoding.ts'

it('takes the smallest form that a client reads', () => {
  expect(encodingFor('gzip, deflate, br, zstd')).toBe('br')
  expect(encodingFor('gzip, deflate')).toBe('gzip')
  expect(encodingFor('GZIP')).toBe('gzip')
  expect(encodingFor('*')).toBe('br')
  expect(encodingFor(undefined)).toBe('identity')
  expect(encodingFor('')).toBe('identity')
  expect(encodingFor('deflate')).toBe('identity')
})

it('heeds what a client refuses or likes less', () => {
  expect(encodingFor('br;q=0, gzip')).toBe('gzip')
  expect(encodingFor('br;q=0.2, gzip;q=0.9')).toBe('gzip')
  expect(encodingFor('br;q=0, *;q=0')).toBe('identity')
  expect(encodingFor('br;q=abc')).toBe('identity')
})
