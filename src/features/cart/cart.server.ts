import type { AstroGlobal } from 'astro'
import { type Cart, pieceCount } from './cart.ts'
import { cartOfCookies, cookieChanges, lineCookieNames } from './cart-cookies.ts'
import { isFetchedAhead, withSeenPrices } from './price-news.ts'
import type { Quote } from './quote.server.ts'

/** Only the number of pieces, readable by the page: a cached page fills its header with it. */
const countCookie = 'isi_keranjang'
const options = { path: '/', sameSite: 'lax', maxAge: 30 * 24 * 3600 } as const

/** The page whose visitor's cart it is. */
export type CartPage = Pick<AstroGlobal, 'cookies' | 'request' | 'url'>

/** The visitor's cart, with what this answer has changed in it so far. */
export function readCart({ cookies, request }: Pick<CartPage, 'cookies' | 'request'>): Cart {
  const names = lineCookieNames([request.headers.get('cookie') ?? '', ...cookies.headers()])
  return cartOfCookies(names.map((name) => [name, cookies.get(name)?.value ?? '']))
}

/** Keeps the cart; every line lives 30 days from its last change. */
export function writeCart(page: CartPage, cart: Cart): void {
  const secure = page.url.protocol === 'https:'
  const changes = cookieChanges(readCart(page), cart)
  for (const [name, value] of changes)
    if (value === null) page.cookies.set(name, '', { path: '/', maxAge: 0 })
    else page.cookies.set(name, value, { ...options, httpOnly: true, secure })
  const count = String(pieceCount(cart))
  if (changes.length > 0 || (page.cookies.get(countCookie)?.value ?? '0') !== count)
    page.cookies.set(countCookie, count, { ...options, secure })
}

/** Remembers the prices that a page is about to show, so that it tells each change of a price once. */
export function rememberSeenPrices(page: CartPage, cart: Cart, quote: Quote): void {
  if (!isFetchedAhead(page.request.headers)) writeCart(page, withSeenPrices(cart, quotedLines(quote)))
}

/** Every line of a quote, whichever facility it comes from. */
export function quotedLines(quote: Quote): Quote['parts'][number]['lines'] {
  return quote.parts.flatMap((part) => part.lines)
}
