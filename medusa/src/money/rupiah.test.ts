import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rupiah, rupiahToJson, sumRupiah } from './rupiah'

test('whole amounts pass unchanged, however the database writes them', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(4), (amount, zeros) => {
      expect(rupiah(amount)).toBe(amount)
      expect(rupiah(amount.toString())).toBe(amount)
      expect(rupiah(zeros ? `${amount}.${'0'.repeat(zeros)}` : `${amount}`)).toBe(amount)
      expect(rupiah(rupiahToJson(rupiah(amount)))).toBe(amount)
    }),
    { numRuns: 1000 },
  )
})

test('a fraction of a rupiah is an error, never rounded', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: false }), (amount) => {
      if (Number.isSafeInteger(amount)) expect(rupiah(amount)).toBe(BigInt(amount))
      else expect(() => rupiah(amount)).toThrow(/whole rupiah/)
    }),
    { numRuns: 1000 },
  )
  for (const text of ['1.5', '1,000', '', ' 1', 'Rp1', '1e3'])
    expect(() => rupiah(text)).toThrow(/whole rupiah/)
})

test('sums stay exact above what a JavaScript number can hold, and refuse to become one', () => {
  const sum = sumRupiah([rupiah(2n ** 53n), rupiah(1)])
  expect(sum).toBe(2n ** 53n + 1n)
  expect(() => rupiahToJson(sum)).toThrow(/too large/)
})
