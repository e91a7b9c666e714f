import { describe, expect, it } from 'vitest'
import { decodeCart, maxLines } from '../cart/cart.ts'
import { type OrderedGood, reorder, wantedAgain } from './reorder.ts'

const good = (variant_id: string | null, quantity = 2, unit_price_rupiah = 10_000): OrderedGood => ({
  variant_id,
  name: `Barang ${variant_id}`,
  quantity,
  unit_price_rupiah,
})
type Quote = Parameters<typeof reorder>[2]
const quote = (lines: readonly object[]): Quote => ({ parts: [{ lines }] as unknown as Quote['parts'] })
const line = (variant_id: string, rest: object = {}) => ({
  variant_id,
  name: `Kini ${variant_id}`,
  unit_price_rupiah: 10_000,
  available_quantity: null,
  problem: null,
  ...rest,
})
const held = (cart: ReturnType<typeof reorder>['cart']) =>
  cart.map(({ variant_id, quantity }) => [variant_id, quantity])

describe('ordering the goods of an earlier order again', () => {
  it('puts what is still sold into the cart, and sent twice it is still once', () => {
    const first = reorder(decodeCart('z:1'), [good('a')], quote([line('a')]))
    expect(held(first.cart)).toEqual([
      ['z', 1],
      ['a', 2],
    ])
    expect(held(reorder(first.cart, [good('a')], quote([line('a')])).cart)).toEqual(held(first.cart))
  })

  it('tells the price of then where today’s is another', () => {
    const { added } = reorder(
      [],
      [good('a'), good('b')],
      quote([line('a', { unit_price_rupiah: 12_000 }), line('b')]),
    )
    expect(added.map((each) => [each.unit_price_rupiah, each.price_before_rupiah])).toEqual([
      [12_000, 10_000],
      [10_000, null],
    ])
  })

  it('takes as many as there are, and says how many there were', () => {
    const short = line('a', { problem: 'not_enough', available_quantity: 1 })
    const { added, cart } = reorder([], [good('a', 5)], quote([short]))
    expect(held(cart)).toEqual([['a', 1]])
    expect(added[0]).toMatchObject({ quantity: 1, wanted: 5 })
  })

  it('names what is gone, what has run out, and what was made by description', () => {
    const outcome = reorder(
      [],
      [good('a'), good('b'), good(null)],
      quote([line('b', { problem: 'sold_out' })]),
    )
    expect(outcome).toMatchObject({
      cart: [],
      added: [],
      gone: ['Barang a', 'Barang b'],
      custom: ['Barang null'],
    })
  })

  it('asks for each variant once, and leaves out what has no page', () => {
    expect(held(wantedAgain([good('a', 1), good('a', 2), good(null)]))).toEqual([['a', 3]])
  })

  it('says what a full cart has no room for', () => {
    const full = decodeCart(Array.from({ length: maxLines }, (_, index) => `v${index}:1`).join('.'))
    const outcome = reorder(full, [good('a')], quote([line('a')]))
    expect(outcome).toMatchObject({ added: [], full: ['Kini a'] })
    expect(outcome.cart).toHaveLength(maxLines)
  })
})
