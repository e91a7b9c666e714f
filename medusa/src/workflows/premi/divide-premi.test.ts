import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rupiah } from '../../money/rupiah'
import { dividePremi } from './divide-premi'

const codes = fc.constantFrom('RTG-001', 'RTG-002', 'RTG-003', 'RTG-004', 'RTG-005', 'RTG-006')
const work = fc.uniqueArray(fc.record({ maker: codes, quantity: fc.bigInt({ min: 1n, max: 4000n }) }), {
  selector: ({ maker }) => maker,
  minLength: 1,
})
const workshop = fc.record({
  goods_rupiah: fc.bigInt({ min: 1n, max: 500_000_000n }).map(rupiah),
  work,
})
const parts = fc.bigInt({ min: 1n, max: 2_000_000_000n }).map(rupiah)
const sale = fc.tuple(parts, fc.array(workshop, { minLength: 1, maxLength: 3 }))

describe('Premi of a sale', () => {
  test('goes by hours within a workshop', () => {
    const hours = [
      { maker: 'RTG-002', quantity: 12n },
      { maker: 'RTG-001', quantity: 24n },
    ]
    expect(dividePremi(rupiah(100), [{ goods_rupiah: rupiah(1), work: hours }])).toEqual([
      { maker: 'RTG-001', amount_rupiah: 67n },
      { maker: 'RTG-002', amount_rupiah: 33n },
    ])
  })

  test('goes by the value of the goods between workshops, whatever each counts in', () => {
    const chairs = { goods_rupiah: rupiah(900_000), work: [{ maker: 'RTG-001', quantity: 4n }] }
    const coffee = { goods_rupiah: rupiah(100_000), work: [{ maker: 'RTG-002', quantity: 4000n }] }
    expect(dividePremi(rupiah(50_000), [chairs, coffee])).toEqual([
      { maker: 'RTG-001', amount_rupiah: 45_000n },
      { maker: 'RTG-002', amount_rupiah: 5_000n },
    ])
  })

  test('is divided to the last rupiah, and nobody is a rupiah away from the exact share', () => {
    fc.assert(
      fc.property(sale, ([part, workshops]) => {
        const shares = dividePremi(part, workshops)
        expect(shares.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0n)).toBe(part)
        const goods = workshops.reduce((sum, { goods_rupiah }) => sum + Number(goods_rupiah), 0)
        for (const maker of new Set(workshops.flatMap((each) => each.work.map((done) => done.maker)))) {
          const exact = workshops.reduce((sum, each) => {
            const all = each.work.reduce((total, { quantity }) => total + Number(quantity), 0)
            const own = Number(each.work.find((done) => done.maker === maker)?.quantity ?? 0)
            return sum + (Number(part) * Number(each.goods_rupiah) * own) / goods / all
          }, 0)
          const got = Number(shares.find((share) => share.maker === maker)?.amount_rupiah ?? 0)
          expect(Math.abs(got - exact)).toBeLessThan(1 + 1e-4)
        }
      }),
    )
  })

  test('does not depend on the order in which work was written down', () => {
    fc.assert(
      fc.property(sale, fc.func(fc.integer()), ([part, workshops], rank) => {
        const mixed = [...workshops]
          .map((each) => ({ ...each, work: [...each.work].sort((a, b) => rank(a.maker) - rank(b.maker)) }))
          .reverse()
        expect(dividePremi(part, mixed)).toEqual(dividePremi(part, workshops))
      }),
    )
  })

  test('cannot be divided over nobody', () => {
    expect(() => dividePremi(rupiah(1), [])).toThrow(RangeError)
  })
})
