import { describe, expect, test } from 'vitest'
import { rupiah } from '../../../money/rupiah'
import { chooseRevenue } from './choose-revenue'

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
    const choice = chooseRevenue(waiting, rupiah(amount), undefined)
    expect('covers' in choice && choice.covers.map((revenue) => revenue.settlement_id)).toEqual(ids)
  })

  test.each([
    [99, [100n]],
    [101, [100n, 350n]],
    [401, [400n]],
  ])('of %i fits no settlements, and the nearest sums are named', (amount, possible_sums) => {
    expect(chooseRevenue(waiting, rupiah(amount), undefined)).toEqual({ possible_sums })
  })

  test('of chosen settlements is exactly their sum', () => {
    expect(chooseRevenue(waiting, rupiah(300), ['middle', 'newest'])).toMatchObject({
      covers: [waiting[1], waiting[2]],
    })
    expect(chooseRevenue(waiting, rupiah(299), ['middle', 'newest'])).toEqual({ possible_sums: [300n] })
  })

  test('does not cover a settlement that is not waiting', () => {
    expect(chooseRevenue(waiting, rupiah(250), ['middle', 'elsewhere'])).toEqual({ possible_sums: [250n] })
  })
})
