import type { quoteCheckout } from '../../../medusa/src/contract/checkout.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { type CartItem, cartItems } from './cart.ts'

export type Quote = ResponseOf<typeof quoteCheckout>

/** What a cart costs now and what of it can still be had; with an area's code, the delivery fees too. */
export function quoteCart(cart: readonly CartItem[], area_code?: string): Promise<Result<Quote>> {
  return medusa.call('/store/checkout/quote', {
    method: 'POST',
    body: { items: cartItems(cart), area_code: area_code || null },
  })
}
