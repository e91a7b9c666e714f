import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addToCart,
  decodeCart,
  encodeCart,
  maxLines,
  parseQuantity,
  pieceCount,
  setQuantity,
} from './cart.ts'

const line = fc.record({
  variant_id: fc.stringMatching(/^variant_[0-9A-Z]{26}$/),
  quantity: fc.integer({ min: 1, max: 999 }),
})
const cart = fc.uniqueArray(line, { maxLength: maxLines, selector: (each) => each.variant_id })

describe('the cart', () => {
  it('comes back from its cookie as it was', () => {
    fc.assert(
      fc.property(cart, (lines) => {
        expect(decodeCart(encodeCart(lines))).toEqual(lines)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never fails on what a cookie may hold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => decodeCart(text).length <= maxLines),
      { numRuns: 1_000 },
    )
    expect(decodeCart('a:1.b:0.c:x.a:5.d:12')).toEqual([
      { variant_id: 'a', quantity: 1 },
      { variant_id: 'd', quantity: 12 },
    ])
  })

  it('adds to the line that is there already', () => {
    expect(addToCart([{ variant_id: 'a', quantity: 1 }], 'a', 2)).toEqual([{ variant_id: 'a', quantity: 3 }])
    expect(addToCart([{ variant_id: 'a', quantity: 998 }], 'a', 9)).toEqual([
      { variant_id: 'a', quantity: 999 },
    ])
  })

  it('takes a line out when its quantity becomes zero', () => {
    expect(setQuantity([{ variant_id: 'a', quantity: 1 }], 'a', 0)).toEqual([])
  })

  it('holds no more lines than an order may have', () => {
    const full = Array.from({ length: maxLines }, (_, index) => ({ variant_id: `v${index}`, quantity: 1 }))
    expect(addToCart(full, 'one-more', 1)).toHaveLength(maxLines)
    expect(pieceCount(full)).toBe(maxLines)
  })

  it('reads a typed quantity, or says it cannot', () => {
    expect(parseQuantity(' 12 ')).toBe(12)
    for (const text of ['', '-1', '1,5', 'dua', '1000', null]) expect(parseQuantity(text)).toBeNull()
  })
})
