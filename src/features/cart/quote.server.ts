import type { quoteCheckout } from '../../../medusa/src/contract/checkout.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { type CartItem, cartItems } from './cart.ts'

export type Quote = ResponseOf<typeof quoteCheckout>

/** Whether a cart leads on to its checkout: what is in the way is mended first. Without an answer the checkout itself says so. */
export async function mayGoOn(cart: readonly CartItem[]): Promise<boolean> {
  const quote = await quoteCart(cart)
  return !quote.ok || !hasProblem(quote.data)
}

/** Whether anything in a cart cannot be ordered as it stands. */
export function hasProblem(quote: Quote): boolean {
  return quote.gone.length > 0 || quote.parts.some((part) => part.lines.some((line) => line.problem))
}

/** What a cart costs now and what of it can still be had; with an area's code, the delivery fees too. */
export function quoteCart(cart: readonly CartItem[], area_code?: string): Promise<Result<Quote>> {
  return medusa.call('/store/checkout/quote', {
    method: 'POST',
    body: { items: cartItems(cart), area_code: area_code || null },
  })
}
