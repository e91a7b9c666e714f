import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rupiah } from '../../../money/rupiah'
import { apportion } from './apportion'
import { SPLIT_KINDS, type SplitComponent, split } from './split'

/* Goal: no rupiah is made or lost by a division, nobody is a whole rupiah off, and the same sale always divides the same way. */

const runs = { numRuns: 2_000 }
const amount = fc
  .oneof(fc.bigInt(0n, 3n), fc.bigInt(0n, 10_000_000n), fc.bigInt(0n, 10n ** 18n))
  .map((value) => rupiah(value))

/** Two to eight components whose rates sum to 10,000 basis points. */
const components = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 7 })
  .chain((cuts) => {
    const marks = [0, ...cuts.sort((a, b) => a - b), 10_000]
    const rates = marks.slice(1).map((mark, index) => mark - marks[index]!)
    return fc.tuple(...rates.map(() => fc.constantFrom(...SPLIT_KINDS))).map((kinds) =>
      rates.map((rate_bps, index): SplitComponent => {
        const code = `c${index}`
        return { position: index + 1, code, label: code, kind: kinds[index]!, rate_bps }
      }),
    )
  })

describe('A split', () => {
  test('sums to its base exactly', () => {
    fc.assert(
      fc.property(amount, components, (base_rupiah, shares) => {
        const parts = split({ base_rupiah, components: shares })
        expect(parts.reduce((sum, part) => sum + part.amount_rupiah, 0n)).toBe(base_rupiah)
      }),
      runs,
    )
  })

  test('gives everyone the exact share to within one rupiah, and nobody less than nothing', () => {
    fc.assert(
      fc.property(amount, components, (base_rupiah, shares) => {
        for (const part of split({ base_rupiah, components: shares })) {
          const off = part.amount_rupiah * 10_000n - base_rupiah * BigInt(part.rate_bps)
          expect(off > -10_000n && off < 10_000n && part.amount_rupiah >= 0n).toBe(true)
        }
      }),
      runs,
    )
  })

  test('does not depend on the order in which its components are listed', () => {
    const shuffled = components.chain((shares) =>
      fc.tuple(fc.constant(shares), fc.shuffledSubarray(shares, { minLength: shares.length })),
    )
    fc.assert(
      fc.property(amount, shuffled, (base_rupiah, [shares, otherwise]) => {
        expect(split({ base_rupiah, components: otherwise })).toEqual(
          split({ base_rupiah, components: shares }),
        )
      }),
      runs,
    )
  })

  test('of more money gives nobody with two shares less', () => {
    // True of two shares only: with three or more, largest remainder knows the Alabama paradox.
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 9_999 }), (base_rupiah, rate_bps) => {
        const shares = [rate_bps, 10_000 - rate_bps].map(
          (rate, index): SplitComponent => ({
            position: index + 1,
            code: `c${index}`,
            label: '',
            kind: 'MODAL',
            rate_bps: rate,
          }),
        )
        const less = split({ base_rupiah, components: shares })
        const more = split({ base_rupiah: rupiah(base_rupiah + 1n), components: shares })
        expect(more.every((part, index) => part.amount_rupiah >= less[index]!.amount_rupiah)).toBe(true)
      }),
      runs,
    )
  })

  test('lets the state have the rupiah when two remainders are equal', () => {
    const half = (position: number, kind: SplitComponent['kind']): SplitComponent => ({
      position,
      code: kind.toLowerCase(),
      label: kind,
      kind,
      rate_bps: 5_000,
    })
    const shares = split({ base_rupiah: rupiah(1), components: [half(1, 'PREMI'), half(2, 'PNBP')] })
    expect(shares.map((part) => [part.kind, part.amount_rupiah])).toEqual([
      ['PREMI', 0n],
      ['PNBP', 1n],
    ])
  })

  test('of Rp1.000.001 by the rates of 1990 is 500.001 / 150.000 / 350.000', () => {
    const shares = split({
      base_rupiah: rupiah(1_000_001),
      components: [
        { position: 1, code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 5_000 },
        { position: 2, code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 1_500 },
        { position: 3, code: 'modal', label: 'Modal', kind: 'MODAL', rate_bps: 3_500 },
      ],
    })
    expect(shares.map((part) => part.amount_rupiah)).toEqual([500_001n, 150_000n, 350_000n])
  })
})

describe('Apportionment by any weights', () => {
  const weights = fc
    .array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 9 })
    .filter((all) => all.some((w) => w > 0n))

  test('sums to the whole and stays within one rupiah of each exact share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, all) => {
        const total = all.reduce((sum, weight) => sum + weight, 0n)
        const parts = apportion(whole, all)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole)
        parts.forEach((part, index) => {
          const off = part * total - whole * all[index]!
          expect(off > -total && off < total).toBe(true)
        })
      }),
      runs,
    )
  })

  test.each([
    ['a negative amount', -1n, [1n]],
    ['weights that are all zero', 5n, [0n, 0n]],
    ['a negative weight', 5n, [3n, -1n]],
    ['no weights', 5n, []],
  ])('refuses %s', (_, whole, all) => {
    expect(() => apportion(rupiah(whole), all)).toThrow(RangeError)
  })
})
