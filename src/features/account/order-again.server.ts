import { dataOrNull } from '../../lib/medusa.ts'
import { type CartPage, readCart, writeCart } from '../cart/cart.server.ts'
import { quoteCart } from '../cart/quote.server.ts'
import type { AccountBackend } from './account.server.ts'
import { type Reorder, reorder, wantedAgain } from './reorder.ts'

/** Puts the goods of an order into the cart; null when it is not there, or its goods cannot be looked up now. */
export async function orderAgain(
  page: CartPage,
  backend: AccountBackend,
  order_id: string,
): Promise<{ order_number: string; outcome: Reorder } | null> {
  const ordered = dataOrNull(await backend.goods(order_id))
  if (!ordered) return null
  const quote = await quoteCart(wantedAgain(ordered.goods))
  if (!quote.ok) return null
  const outcome = reorder(readCart(page), ordered.goods, quote.data)
  writeCart(page, outcome.cart)
  await backend.keepCart(outcome.cart)
  return { order_number: ordered.order_number, outcome }
}
