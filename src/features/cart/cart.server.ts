import type { AstroCookies } from 'astro'
import { type Cart, decodeCart, encodeCart, pieceCount } from './cart.ts'

const cartCookie = 'keranjang'
/** Only the number of pieces, readable by the page: a cached page fills its header with it. */
const countCookie = 'isi_keranjang'
const options = { path: '/', sameSite: 'lax', maxAge: 60 * 24 * 3600 } as const

/** The visitor's cart, from the cookie. */
export function readCart(cookies: AstroCookies): Cart {
  return decodeCart(cookies.get(cartCookie)?.value ?? '')
}

/** Keeps the cart for 60 days. */
export function writeCart(cookies: AstroCookies, cart: Cart, is_secure: boolean): void {
  cookies.set(cartCookie, encodeCart(cart), { ...options, httpOnly: true, secure: is_secure })
  cookies.set(countCookie, String(pieceCount(cart)), { ...options, secure: is_secure })
}
