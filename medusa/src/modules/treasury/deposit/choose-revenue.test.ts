import { describe, expect, test } from 'vitest'
import { rupiah } from '../../../money/rupiah'
import { chooseRevenue, chosenRevenue } from './choose-revenue'

const waiting = [
  { settlement_id: 'oldest', amount_rupiah: rupiah(100) },
  { settlement_id: 'middle', amount_rupiah: rupiah(250) },
  { settlement_id: 'newest', amount_rupiah: rupiah(50) },
]

describe('A deposit', () => {
  test.each([
    [100, ['oldest']],
    [350, ['oldest', 'middle']],
    [400, ['oldest', 'middle', 'newest']],
  ])('of %i covers the oldest settlements that make it up', (amount, ids) => {
    const choice = chooseRevenue(waiting, rupiah(amount))
    expect('covers' in choice && choice.covers.map((revenue) => revenue.settlement_id)).toEqual(ids)
  })

  test.each([
    [99, [100n]],
    [101, [100n, 350n]],
    [401, [400n]],
  ])('of %i fits no settlements, and the nearest sums are named', (amount, possible_sums) => {
    expect(chooseRevenue(waiting, rupiah(amount))).toEqual({ possible_sums })
  })

  test('of chosen settlements is exactly their sum', () => {
    expect(chooseRevenue(waiting, rupiah(300), { settlement_ids: ['middle', 'newest'] })).toMatchObject({
      covers: [waiting[1], waiting[2]],
    })
    expect(chooseRevenue(waiting, rupiah(299), { settlement_ids: ['middle', 'newest'] })).toEqual({
      possible_sums: [300n],
    })
  })

  test('does not cover a settlement that is not waiting', () => {
    expect(chooseRevenue(waiting, rupiah(250), { settlement_ids: ['middle', 'elsewhere'] })).toEqual({
      possible_sums: [250n],
    })
  })

  test('covers all up to a settlement without naming those before it', () => {
    expect(chooseRevenue(waiting, rupiah(350), { up_to: 'middle' })).toEqual({ covers: waiting.slice(0, 2) })
    expect(chooseRevenue(waiting, rupiah(400), { up_to: 'middle' })).toEqual({ possible_sums: [350n] })
    expect(chosenRevenue(waiting, { up_to: 'elsewhere' })).toEqual([])
  })

  test('is chosen among a hundred thousand settlements at once', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({
      settlement_id: `setl_${at}`,
      amount_rupiah: rupiah(2),
    }))
    const settlement_ids = many.map(({ settlement_id }) => settlement_id)
    for (const chosen of [{}, { settlement_ids }, { up_to: 'setl_99999' }])
      expect(chooseRevenue(many, rupiah(200_000), chosen)).toHaveProperty('covers.length', 100_000)
    expect(chooseRevenue(many, rupiah(150_001))).toEqual({ possible_sums: [150_000n, 150_002n] })
  })
})
