import { describe, expect, test } from 'vitest'
import { HOLIDAY_YEARS, isProvisional } from './holiday-years'

describe('the holidays of a year', () => {
  test.each(HOLIDAY_YEARS.map((year) => [year.year, year] as const))(
    '%d has each day once, in order and of that year',
    (year, { holidays }) => {
      const days = holidays.map(({ day }) => day)
      expect(days).toEqual([...new Set(days)].sort())
      for (const day of days) expect(new Date(day).getUTCFullYear()).toBe(year)
    },
  )

  test('2026 has the 17 national holidays and 8 days of joint leave of its decree', () => {
    const decree = HOLIDAY_YEARS.find(({ year }) => year === 2026)
    expect(decree?.holidays.filter(({ kind }) => kind === 'national')).toHaveLength(17)
    expect(decree?.holidays.filter(({ kind }) => kind === 'joint_leave')).toHaveLength(8)
  })

  test('a joint leave is on a working day', () => {
    for (const { holidays } of HOLIDAY_YEARS)
      for (const { day } of holidays.filter(({ kind }) => kind === 'joint_leave'))
        expect(new Date(day).getUTCDay() % 6, day).not.toBe(0)
  })

  test('says of itself when it is not decreed yet', () => {
    for (const { is_provisional, legal_basis } of HOLIDAY_YEARS)
      expect(isProvisional(legal_basis)).toBe(is_provisional)
  })
})
