import { expect, it } from 'vitest'
import { askedYear, yearInAddress } from './asked-year.ts'

it('a page of figures has one address for each year, and the latest has the bare one', () => {
  const years = [2027, 2026, 2025]
  expect(years.map((year) => yearInAddress({ year, years }))).toEqual([undefined, 2026, 2025])
  expect(yearInAddress({ year: 2026, years: [2026] })).toBeUndefined()
  expect(askedYear('2026')).toBe(2026)
  expect(askedYear('dua ribu')).toBeUndefined()
})
