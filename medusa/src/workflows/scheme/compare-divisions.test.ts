import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SPLIT_BASES, SPLIT_KINDS, type SplitComponent } from '../../modules/treasury/scheme/split'
import { divideProceeds, type SoldLine } from '../../modules/treasury/settlement/settlement-parts'
import { rupiah } from '../../money/rupiah'
import { compareShares, sharesOf, sumShares } from './compare-divisions'
import { namedShares } from './propose-scheme'

/* Goal: a simulation promises nobody a rupiah more or less than settling will give. */

const amount = (most: bigint) => fc.bigInt(0n, most).map((value) => rupiah(value))
const line = fc.record({
  total_rupiah: fc.bigInt(1n, 10n ** 10n).map((value) => rupiah(value)),
  cost_rupiah: amount(10n ** 10n),
  account_code: fc.constantFrom('425112', '425119'),
})
const lines = fc.array(line, { minLength: 1, maxLength: 5 })

/** One to seven receivers, the state always among them, of rates that are the whole. */
const components = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 6 }).chain((cuts) => {
  const marks = [0, ...cuts.sort((a, b) => a - b), 10_000]
  const rates = marks.slice(1).map((mark, index) => mark - marks[index]!)
  return fc
    .tuple(...rates.slice(1).map(() => fc.constantFrom(...SPLIT_KINDS.filter((kind) => kind !== 'PNBP'))))
    .map((kinds) =>
      namedShares(
        rates.map((rate_bps, index) => ({ kind: kinds[index - 1] ?? 'PNBP', label: 'Bagian', rate_bps })),
      ),
    )
})
const division = fc.record({ base: fc.constantFrom(...SPLIT_BASES), components })

describe('A simulation', () => {
  test('gives each receiver exactly what settling every order gives, and all of it together is what was sold', () => {
    fc.assert(
      fc.property(division, fc.array(lines, { maxLength: 6 }), (tried, orders) => {
        const sum = sumShares(orders.map((sold) => sharesOf({ division: tried, lines: sold })))
        const settled = orders.flatMap(
          (sold) =>
            divideProceeds({
              ...tried,
              lines: sold,
              shipping_rupiah: rupiah(0),
              unique_code_rupiah: rupiah(0),
            }).parts,
        )
        for (const [kind, got] of sum)
          expect(
            settled.filter((part) => part.kind === kind).reduce((all, part) => all + part.amount_rupiah, 0n),
          ).toBe(got)
        const sold = orders.flat().reduce((all: bigint, each: SoldLine) => all + each.total_rupiah, 0n)
        expect([...sum.values()].reduce((all: bigint, got) => all + got, 0n)).toBe(sold)
      }),
      { numRuns: 1_000 },
    )
  })

  test('of the scheme that is in force changes nothing for anybody', () => {
    fc.assert(
      fc.property(division, lines, (tried, sold) => {
        const shares = sharesOf({ division: tried, lines: sold })
        for (const { before_rupiah, after_rupiah } of compareShares(shares, shares))
          expect(after_rupiah).toBe(before_rupiah)
      }),
    )
  })

  test('names who gets nothing any more, and leaves out who never did', () => {
    const only = (component: Omit<SplitComponent, 'position' | 'code'>) => ({
      division: { base: 'GROSS' as const, components: namedShares([component]) },
      lines: [{ total_rupiah: rupiah(100), cost_rupiah: rupiah(0), account_code: '425119' }],
    })
    const before = sharesOf(only({ kind: 'MODAL', label: 'Modal', rate_bps: 10_000 }))
    const after = sharesOf(only({ kind: 'PNBP', label: 'PNBP', rate_bps: 10_000 }))
    expect(compareShares(before, after)).toEqual([
      { kind: 'PNBP', before_rupiah: 0, after_rupiah: 100 },
      { kind: 'MODAL', before_rupiah: 100, after_rupiah: 0 },
    ])
  })
})

test('Two shares of one receiver have codes of their own', () => {
  const share = { kind: 'KOPERASI' as const, label: 'Koperasi', rate_bps: 5_000 }
  expect(namedShares([share, share]).map(({ code }) => code)).toEqual(['koperasi', 'koperasi-2'])
})
