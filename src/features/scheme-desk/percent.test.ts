import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePercent, percentText } from './percent.ts'

describe('A percentage', () => {
  test.each([
    ['33,33', 3_333],
    ['33.33', 3_333],
    ['12,5', 1_250],
    ['50', 5_000],
    ['50 %', 5_000],
    ['0,01', 1],
    ['100', 10_000],
  ])('typed as %s is kept to the basis point', (text, rate_bps) => {
    expect(parsePercent(text)).toBe(rate_bps)
  })

  test.each(['33,333', '-5', 'lima', '', '100,01', '1.000', '5,', ',5'])('typed as %j is none', (text) => {
    expect(parsePercent(text)).toBeNull()
  })

  test('that was written is read as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (rate_bps) => {
        expect(parsePercent(percentText(rate_bps))).toBe(rate_bps)
      }),
    )
  })
})
