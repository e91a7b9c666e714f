import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatRupiah, parseRupiah } from './money.ts'

describe('rupiah on the screen', () => {
  it('writes prices the Indonesian way, without a space', () => {
    expect(formatRupiah(1_250_000)).toBe('Rp1.250.000')
    expect(formatRupiah(0)).toBe('Rp0')
    expect(formatRupiah(-5_000)).toBe('-Rp5.000')
  })

  it('writes a count with the thousands of its language', () => {
    expect(formatCount(1_900)).toBe('1.900')
    expect(formatCount(1_900, 'en')).toBe('1,900')
  })

  it('reads the forms that people type', () => {
    for (const text of [
      '1250000',
      '1.250.000',
      'Rp1.250.000',
      'Rp 1.250.000',
      'rp. 1.250.000,00',
      '1.250.000,-',
    ])
      expect(parseRupiah(text)).toBe(1_250_000)
  })

  it('refuses what is not a whole amount', () => {
    for (const text of ['', 'seribu', '1.25', '12,5', '-100', '1.0000'])
      expect(parseRupiah(text), text).toBeNull()
  })

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e13 }),
        (amount) => parseRupiah(formatRupiah(amount)) === amount,
      ),
      { numRuns: 1_000 },
    )
  })
})
