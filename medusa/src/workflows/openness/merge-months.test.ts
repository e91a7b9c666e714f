import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEWEST_ORDERS, mergeMonths } from './merge-months'

const months = (...orders: number[]) => orders.map((count, index) => ({ month: index + 1, orders: count }))

describe('months of a year that is public', () => {
  it('stand alone when enough was sold, or nothing at all', () => {
    expect(mergeMonths(months(3, 0, 14))).toEqual([[1], [2], [3]])
  })

  it('are told together when too little was sold in each', () => {
    expect(mergeMonths(months(9, 2, 5, 1))).toEqual([[1], [2, 4], [3]])
  })

  it('take in the quietest of the others, so that the sum of the year gives none away', () => {
    expect(mergeMonths(months(9, 2, 5))).toEqual([[1], [2, 3]])
  })

  it('are one sum when the year has only a single quiet month', () => {
    expect(mergeMonths(months(0, 2, 0))).toEqual([[1], [2], [3]])
  })

  it('never show fewer orders than can hide one, and each month exactly once', () => {
    const counts = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, (orders) => {
        const groups = mergeMonths(months(...orders))
        expect(groups.flat().sort((a, b) => a - b)).toEqual(orders.map((_, index) => index + 1))
        const total = orders.reduce((sum, count) => sum + count, 0)
        for (const group of groups) {
          const sum = group.reduce((all, month) => all + (orders[month - 1] ?? 0), 0)
          if (total >= FEWEST_ORDERS) expect(sum === 0 || sum >= FEWEST_ORDERS).toBe(true)
        }
      }),
    )
  })
})
