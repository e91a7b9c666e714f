import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitShares } from './split-shares.ts'

const shares = (...amounts: number[]) => amounts.map((amount_rupiah) => ({ amount_rupiah }))
const told = (...amounts: number[]) => splitShares(shares(...amounts))?.map(({ of_told }) => of_told)

describe('of every Rp100.000 that was sold', () => {
  it('each share is told in whole rupiah', () => {
    expect(told(300_000, 90_000, 610_000)).toEqual([30_000, 9_000, 61_000])
    expect(told(1, 1, 1)).toEqual([33_334, 33_333, 33_333])
  })

  it('nothing is told when nothing was sold, or more was taken back', () => {
    expect(told()).toBeUndefined()
    expect(told(0)).toBeUndefined()
    expect(told(-500, 200)).toBeUndefined()
    expect(told(-500, 900)).toBeUndefined()
  })

  it('the shares are Rp100.000 together, each within a rupiah of the truth', () => {
    const amounts = fc.array(fc.nat(9_999_999_999), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, (given) => {
        const whole = given.reduce((sum, amount) => sum + amount, 0)
        const found = told(...given)
        if (whole === 0) return expect(found).toBeUndefined()
        expect(found?.reduce((sum, part) => sum + part, 0)).toBe(100_000)
        found?.forEach((part, index) => {
          expect(Math.abs(part - ((given[index] ?? 0) / whole) * 100_000)).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
})
