import type { AstroGlobal } from 'astro'
import { dataOrNull } from '../../lib/medusa.ts'
import { readCart, writeCart } from '../cart/cart.server.ts'
import { quoteCart } from '../cart/quote.server.ts'
import type { AccountBackend } from './account.server.ts'
import { type Reorder, reorder, wantedAgain } from './reorder.ts'

/** Puts the goods of an order into the cart; null when it is not there, or its goods cannot be looked up now. */
export async function orderAgain(
  page: Pick<AstroGlobal, 'cookies' | 'url'>,
  backend: AccountBackend,
  order_id: string,
): Promise<{ order_number: string; outcome: Reorder } | null> {
  const ordered = dataOrNull(await backend.goods(order_id))
  if (!ordered) return null
  const quote = await quoteCart(wantedAgain(ordered.goods))
  if (!quote.ok) return null
  const outcome = reorder(readCart(page.cookies), ordered.goods, quote.data)
  writeCart(page.cookies, outcome.cart, page.url.protocol === 'https:')
  await backend.keepCart(outcome.cart)
  return { order_number: ordered.order_number, outcome }
}
