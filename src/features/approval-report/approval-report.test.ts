import { expect, test } from 'vitest'
import { hoursText } from './hours-text.ts'
import { monthChoices, monthName } from './months.ts'

const now = new Date('2026-02-10T00:00:00Z')

test('a year of months can be chosen, over the turn of the year', () => {
  const months = monthChoices('2026-02', now)
  expect(months).toHaveLength(12)
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
})

test('the month that is shown can always be chosen', () => {
  expect(monthChoices('2024-05', now).at(-1)).toBe('2024-05')
  expect(monthChoices('2026-03', now)[0]).toBe('2026-03')
})

test('months and hours are written as the language does', () => {
  expect(monthName('2026-11', 'id')).toBe('November 2026')
  expect(hoursText(3.5, 'id', '-')).toBe('3,5')
  expect(hoursText(3.5, 'en', '-')).toBe('3.5')
  expect(hoursText(null, 'id', 'tidak ada')).toBe('tidak ada')
})
