import { type Cart, type CartLine, decodeCart, encodeLine } from './cart.ts'

/*
 * Each line of a cart is a cookie of its own (`keranjang.<variant>` = `quantity:price`), and an answer names only the lines that it
 * changes. So two tabs may put goods in at the same moment, over a slow line as well, and neither answer undoes the other.
 */
const prefix = 'keranjang.'

/** The names of line cookies in a `Cookie` header, or in those of `Set-Cookie`. */
export function lineCookieNames(headers: readonly string[]): string[] {
  const names = headers.flatMap((header) => header.split(';')).map((pair) => pair.split('=')[0]?.trim() ?? '')
  return [...new Set(names)].filter((name) => name.startsWith(prefix))
}

/** The cart of these cookies; what is no line is left out. */
export function cartOfCookies(cookies: readonly (readonly [name: string, value: string])[]): Cart {
  return decodeCart(cookies.map(([name, value]) => `${name.slice(prefix.length)}:${value}`).join('.'))
}

/** What has to be said to a browser to make one cart of another: cookies by name, null for one to be forgotten. */
export function cookieChanges(before: Cart, after: Cart): [name: string, value: string | null][] {
  const known = new Map(before.map((line) => [line.variant_id, encodeLine(line)]))
  const kept = new Set(after.map((line) => line.variant_id))
  return [
    ...before
      .filter((line) => !kept.has(line.variant_id))
      .map((line) => [nameOf(line), null] as [string, null]),
    ...after
      .filter((line) => known.get(line.variant_id) !== encodeLine(line))
      .map((line) => [nameOf(line), encodeLine(line)] as [string, string]),
  ]
}

const nameOf = (line: CartLine) => prefix + line.variant_id
