import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseUniqueCode } from './unique-code'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const due = fc.bigInt({ min: 1n, max: 10_000_000_000n })

test('an amount is never asked for twice on one account', () => {
  fc.assert(
    fc.property(
      due,
      fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 998 }),
      random,
      (amount, codes, chance) => {
        const taken = new Set(codes.map((code) => amount + BigInt(code)))
        const code = chooseUniqueCode(amount, taken, chance)
        expect(code).toBeGreaterThanOrEqual(1)
        expect(code).toBeLessThanOrEqual(999)
        expect(taken.has(amount + BigInt(code as number))).toBe(false)
      },
    ),
    { numRuns: 1500 },
  )
})

test('orders of other amounts are in the way only when the sums meet', () => {
  fc.assert(
    fc.property(due, fc.uniqueArray(due, { maxLength: 200 }), random, (amount, others, chance) => {
      const code = chooseUniqueCode(amount, new Set(others), chance)
      expect(code !== null && !others.includes(amount + BigInt(code))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('when all 999 amounts are taken there is no code rather than a wrong one', () => {
  const taken = new Set(Array.from({ length: 999 }, (_, index) => 50_000n + BigInt(index + 1)))
  expect(chooseUniqueCode(50_000n, taken, 0.5)).toBeNull()
})
