import type { AstroCookies } from 'astro'
import { type Cart, decodeCart, encodeCart, pieceCount } from './cart.ts'
import { isFetchedAhead, withSeenPrices } from './price-news.ts'
import type { Quote } from './quote.server.ts'

const cartCookie = 'keranjang'
/** Only the number of pieces, readable by the page: a cached page fills its header with it. */
const countCookie = 'isi_keranjang'
const options = { path: '/', sameSite: 'lax', maxAge: 30 * 24 * 3600 } as const

/** The visitor's cart, from the cookie. */
export function readCart(cookies: AstroCookies): Cart {
  return decodeCart(cookies.get(cartCookie)?.value ?? '')
}

/** Keeps the cart for 30 days from now. */
export function writeCart(cookies: AstroCookies, cart: Cart, is_secure: boolean): void {
  cookies.set(cartCookie, encodeCart(cart), { ...options, httpOnly: true, secure: is_secure })
  cookies.set(countCookie, String(pieceCount(cart)), { ...options, secure: is_secure })
}

/** Remembers the prices that a page is about to show, so that it tells each change of a price once. */
export function rememberSeenPrices(
  page: { cookies: AstroCookies; request: Request; url: URL },
  cart: Cart,
  quote: Quote,
): void {
  if (isFetchedAhead(page.request.headers)) return
  const seen = withSeenPrices(cart, quotedLines(quote))
  if (encodeCart(seen) !== page.cookies.get(cartCookie)?.value)
    writeCart(page.cookies, seen, page.url.protocol === 'https:')
}

/** Every line of a quote, whichever facility it comes from. */
export function quotedLines(quote: Quote): Quote['parts'][number]['lines'] {
  return quote.parts.flatMap((part) => part.lines)
}
