import { expect, test } from 'vitest'
import { monthsOf } from './month-name.ts'

test('a closing is named by its month, or by its first and last one', () => {
  const october = { starts_on: '2026-10-01', ends_on: '2026-10-31' }
  expect(monthsOf(october, 'id')).toBe('Oktober 2026')
  expect(monthsOf({ ...october, starts_on: '2026-08-01' }, 'id')).toBe('Agustus 2026 – Oktober 2026')
})
