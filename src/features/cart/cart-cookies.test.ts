import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addToCart, type Cart, maxLines, setQuantity } from './cart.ts'
import { cartOfCookies, cookieChanges, lineCookieNames } from './cart-cookies.ts'

const id = (index: number) => `variant_01J${String(index).padStart(23, '0')}`
const line = fc.record({
  variant_id: fc.integer({ min: 0, max: 5 }).map(id),
  quantity: fc.integer({ min: 1, max: 999 }),
  seen_rupiah: fc.option(fc.integer({ min: 0, max: 99_000_000_000 }), { nil: null }),
})
const carts = fc.uniqueArray(line, { selector: (each) => each.variant_id })

/** A browser: it takes over what an answer says, and nothing else. */
function browser(cart: Cart = []) {
  const jar = new Map<string, string>()
  const take = (changes: ReturnType<typeof cookieChanges>) => {
    for (const [name, value] of changes) value === null ? jar.delete(name) : jar.set(name, value)
  }
  take(cookieChanges([], cart))
  return { take, cart: () => cartOfCookies([...jar]) }
}

it('comes back from its cookies as it was, whatever it was before', () => {
  fc.assert(
    fc.property(carts, carts, (before, after) => {
      const mine = browser(before)
      mine.take(cookieChanges(mine.cart(), after))
      expect(new Map(mine.cart().map((each) => [each.variant_id, each]))).toEqual(
        new Map(after.map((each) => [each.variant_id, each])),
      )
    }),
  )
})

it('loses nothing when two tabs change different lines at the same moment, whichever answer comes last', () => {
  const there = [
    { variant_id: id(1), quantity: 1, seen_rupiah: 5_000 },
    { variant_id: id(2), quantity: 2, seen_rupiah: null },
  ]
  const chair = { variant_id: id(3), quantity: 1, seen_rupiah: 900_000 }
  const adds = cookieChanges(there, addToCart(there, chair))
  const takes_out = cookieChanges(there, setQuantity(there, id(2), 0))
  for (const answers of [
    [adds, takes_out],
    [takes_out, adds],
  ]) {
    const mine = browser(there)
    for (const answer of answers) mine.take(answer)
    expect(mine.cart()).toEqual([there[0], chair])
  }
})

it('is found among other cookies, those of the answer included', () => {
  const sent = `bahasa=en; keranjang.${id(1)}=2%3Ax; isi_keranjang=2`
  expect(lineCookieNames([sent, `keranjang.${id(2)}=1; Path=/`, 'keranjang=old'])).toEqual([
    `keranjang.${id(1)}`,
    `keranjang.${id(2)}`,
  ])
  expect(
    cartOfCookies([
      [`keranjang.${id(1)}`, ''],
      ['keranjang.x', 'zz'],
    ]),
  ).toEqual([])
})

it('is sent whole within the four kilobytes that servers take without ado, full as it may be', () => {
  const full = Array.from({ length: maxLines }, (_, index) => ({
    variant_id: id(index),
    quantity: 999,
    seen_rupiah: 500_000_000,
  }))
  const header = cookieChanges([], full).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
  expect(header).toHaveLength(maxLines)
  expect(header.join('; ').length).toBeLessThan(3_000)
})
