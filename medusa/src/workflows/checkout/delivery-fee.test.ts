import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliveryAnywhere, deliveryFee, transitDays, zoneOf } from './delivery-fee'

const ruteng = '53.10.01.1001'

test('the nearer the buyer, the lower the fee', () => {
  const targets = ['53.10.04.2001', '53.71.01.1001', '52.71.01.1001', '31.71.03.1001']
  expect(targets.map((to) => zoneOf(ruteng, to))).toEqual([
    'same_regency',
    'same_province',
    'same_island',
    'far',
  ])
  for (const weight_grams of [500, 5_000, 60_000]) {
    const fees = targets.map((to_area_code) =>
      deliveryFee({ from_area_code: ruteng, to_area_code, weight_grams }),
    )
    expect(fees).toEqual([...fees].sort((a, b) => a - b))
  }
})

test('the nearer the buyer, the sooner it arrives, and never after its latest day', () => {
  const days = ['53.10', '53.71', '52.71', '31.71'].map((to) => transitDays(ruteng, to))
  for (const { min, max } of days) expect(min).toBeLessThanOrEqual(max)
  expect(days.map(({ max }) => max)).toEqual([...days.map(({ max }) => max)].sort((a, b) => a - b))
})

test('what is said of the whole country holds wherever the buyer lives', () => {
  for (const weight_grams of [500, 20_000, 60_000])
    for (const to_area_code of ['53.10.04.2001', '53.71.01.1001', '52.71.01.1001', '31.71.03.1001']) {
      const { most_rupiah, transit_days } = deliveryAnywhere(weight_grams)
      const { min, max } = transitDays(ruteng, to_area_code)
      expect(deliveryFee({ from_area_code: ruteng, to_area_code, weight_grams })).toBeLessThanOrEqual(
        most_rupiah,
      )
      expect(min).toBeGreaterThanOrEqual(transit_days.min)
      expect(max).toBeLessThanOrEqual(transit_days.max)
    }
})

test('a fee is whole rupiah, and more weight within parcel or cargo never costs less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      (weight_grams, more) => {
        const fee = (grams: number) =>
          deliveryFee({ from_area_code: ruteng, to_area_code: '31.71.03.1001', weight_grams: grams })
        expect(Number.isSafeInteger(fee(weight_grams))).toBe(true)
        if (weight_grams + more <= 20_000)
          expect(fee(weight_grams + more)).toBeGreaterThanOrEqual(fee(weight_grams))
      },
    ),
    { numRuns: 1000 },
  )
})
