import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addToCart,
  type Cart,
  changeLine,
  decodeCart,
  encodeCart,
  maxLines,
  mergeCarts,
  parseQuantity,
  parseSeenPrice,
  pieceCount,
  setQuantity,
  withoutOrdered,
} from './cart.ts'

const line = fc.record({
  variant_id: fc.stringMatching(/^variant_[0-9A-Z]{26}$/),
  quantity: fc.integer({ min: 1, max: 999 }),
  seen_rupiah: fc.option(fc.integer({ min: 0, max: 99_000_000_000 }), { nil: null }),
})
const few = fc.record({
  variant_id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  quantity: fc.integer({ min: 1, max: 999 }),
  seen_rupiah: fc.constantFrom(null, 1_000, 2_000),
})
const unique = { maxLength: maxLines, selector: (each: { variant_id: string }) => each.variant_id }
const cart = fc.uniqueArray(line, unique)
const smallCart = fc.uniqueArray(few, unique)
const quantities = (lines: Cart) => new Map(lines.map((each) => [each.variant_id, each.quantity]))
const at = (variant_id: string, quantity: number, seen_rupiah: number | null = null) => ({
  variant_id,
  quantity,
  seen_rupiah,
})

describe('the cart', () => {
  it('comes back from its text as it was', () => {
    fc.assert(
      fc.property(cart, (lines) => {
        expect(decodeCart(encodeCart(lines))).toEqual(lines)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never fails on what a text may hold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => decodeCart(text).length <= maxLines),
      { numRuns: 1_000 },
    )
  })

  it('reads lines whose price is not known, and leaves out what is none', () => {
    expect(decodeCart('a:1.b:0.c:x.a:5.d:12.e:1:zz!')).toEqual([at('a', 1), at('d', 12)])
  })

  it('adds to the line that is there already, at the price just seen', () => {
    expect(addToCart([at('a', 1, 5_000)], at('a', 2, 6_000))).toEqual([at('a', 3, 6_000)])
    expect(addToCart([at('a', 998)], at('a', 9))).toEqual([at('a', 999)])
    expect(addToCart([at('a', 1)], at('b', 2, 7_000))).toEqual([at('a', 1), at('b', 2, 7_000)])
  })

  it('takes a line out when its quantity becomes zero', () => {
    expect(setQuantity([at('a', 1)], 'a', 0)).toEqual([])
  })

  it('mends one line by a button, and nothing by nonsense', () => {
    expect(changeLine([at('a', 3), at('b', 1)], 'a:1')).toEqual([at('a', 1), at('b', 1)])
    expect(changeLine([at('a', 3)], 'a:0')).toEqual([])
    for (const nonsense of ['a', 'x:1', ':', 'a:-1'])
      expect(changeLine([at('a', 3)], nonsense)).toEqual([at('a', 3)])
  })

  it('holds no more lines than an order may have', () => {
    const full = Array.from({ length: maxLines }, (_, index) => at(`v${index}`, 1))
    expect(addToCart(full, at('one-more', 1))).toHaveLength(maxLines)
    expect(mergeCarts(full, [at('one-more', 1)])).toEqual(full)
    expect(pieceCount(full)).toBe(maxLines)
  })

  it('merges with another so that no good is lost, and merging again changes nothing', () => {
    fc.assert(
      fc.property(smallCart, smallCart, (mine, other) => {
        const merged = mergeCarts(mine, other)
        expect(mergeCarts(merged, other)).toEqual(merged)
        expect(quantities(mergeCarts(other, mine))).toEqual(quantities(merged))
        for (const each of [...mine, ...other])
          expect(quantities(merged).get(each.variant_id)).toBeGreaterThanOrEqual(each.quantity)
      }),
    )
    expect(mergeCarts([at('a', 1, 5_000)], [at('a', 2, 4_000), at('b', 1)])).toEqual([
      at('a', 2, 5_000),
      at('b', 1),
    ])
  })

  it('keeps after an order what another tab has put in meanwhile', () => {
    const now = [at('a', 3), at('b', 1), at('c', 4)]
    expect(withoutOrdered(now, [at('a', 2), at('b', 1), at('x', 9)])).toEqual([at('a', 1), at('c', 4)])
    expect(withoutOrdered(now, now)).toEqual([])
  })

  it('reads a typed quantity, or says it cannot', () => {
    expect(parseQuantity(' 12 ')).toBe(12)
    for (const text of ['', '-1', '1,5', 'dua', '1000', null]) expect(parseQuantity(text)).toBeNull()
  })

  it('takes a price back from a form only as whole rupiah', () => {
    expect(parseSeenPrice('385750')).toBe(385_750)
    for (const text of ['', '-1', '1.5', 'x', null]) expect(parseSeenPrice(text)).toBeNull()
  })
})
