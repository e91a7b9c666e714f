import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { askedYear } from './asked-year.ts'
import { monthBars } from './month-bars.ts'

const month = (months: number[], sold_rupiah: number, deposited_rupiah = 0) => ({
  months,
  sold_rupiah,
  pnbp_rupiah: 0,
  deposited_rupiah,
})

describe('the months of a public year', () => {
  it('are drawn against the longest, and named', () => {
    const bars = monthBars([month([1], 400_000, 50_000), month([2], 100_000)], wordsOf('id').openness, 'id')
    expect(bars).toMatchObject([
      { label: 'Januari', sold_percent: 100, deposited_percent: 12.5 },
      { label: 'Februari', sold_percent: 25, deposited_percent: 0 },
    ])
  })

  it('say when several are told together', () => {
    const label = (locale: 'id' | 'en') =>
      monthBars([month([3, 5, 8], 9)], wordsOf(locale).openness, locale)[0]?.label
    expect(label('id')).toBe('Maret, Mei, dan Agustus (digabung)')
    expect(label('en')).toBe('March, May and August (together)')
  })

  it('have no bar below nothing, nor where nothing was sold', () => {
    const [taken_back, quiet] = monthBars([month([1], -100), month([2], 0)], wordsOf('id').openness, 'id')
    expect([taken_back?.sold_percent, quiet?.sold_percent]).toEqual([0, 0])
  })

  it('are of the year in the address, or of this year', () => {
    expect([askedYear('2025'), askedYear('20255'), askedYear('dua'), askedYear(null)]).toEqual([
      2025,
      undefined,
      undefined,
      undefined,
    ])
  })
})
