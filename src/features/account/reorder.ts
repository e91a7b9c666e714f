import type { readOrderedGoods } from '../../../medusa/src/contract/buyer-account.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import { type Cart, decodeCart, maxQuantity, mergeCarts } from '../cart/cart.ts'
import type { Quote } from '../cart/quote.server.ts'

export type OrderedGood = ResponseOf<typeof readOrderedGoods>['goods'][number]

/** What becomes of the goods of an earlier order when they are ordered today. */
export interface Reorder {
  cart: Cart
  added: readonly {
    name: string
    quantity: number
    unit_price_rupiah: number
    /** The price of then, where it was another. */
    price_before_rupiah: number | null
    /** How many there were then, where fewer can be had now. */
    wanted: number | null
  }[]
  /** Names of what is no longer sold or has run out. */
  gone: readonly string[]
  /** Names of what was made by description. */
  custom: readonly string[]
  /** Names of what the cart has no room for. */
  full: readonly string[]
}

interface Wanted {
  variant_id: string
  quantity: number
}

/** Lines that were kept elsewhere, as a cart; what a cart cannot hold is left out. */
export function cartOf(lines: readonly Wanted[]): Cart {
  return decodeCart(lines.map(({ variant_id, quantity }) => `${variant_id}:${quantity}`).join('.'))
}

/** The goods of one order as a cart: those that have a page of their own, each variant once. */
export function wantedAgain(goods: readonly OrderedGood[]): Cart {
  const wanted = new Map<string, number>()
  for (const { variant_id, quantity } of goods)
    if (variant_id) wanted.set(variant_id, Math.min(maxQuantity, (wanted.get(variant_id) ?? 0) + quantity))
  return cartOf([...wanted].map(([variant_id, quantity]) => ({ variant_id, quantity })))
}

/** Puts what is still sold into the cart, at today's price, and tells what is not. Sent twice, it puts in the same. */
export function reorder(cart: Cart, goods: readonly OrderedGood[], quote: Pick<Quote, 'parts'>): Reorder {
  const quoted = new Map(quote.parts.flatMap(({ lines }) => lines).map((line) => [line.variant_id, line]))
  const possible: (Wanted & Reorder['added'][number])[] = []
  const gone: string[] = []
  for (const wanted of wantedAgain(goods)) {
    const then = goods.find(({ variant_id }) => variant_id === wanted.variant_id)
    const now = quoted.get(wanted.variant_id)
    const quantity = possibleQuantity(wanted.quantity, now)
    if (!then || !now || quantity < 1) gone.push(then?.name ?? wanted.variant_id)
    else
      possible.push({
        variant_id: wanted.variant_id,
        name: now.name,
        quantity,
        unit_price_rupiah: now.unit_price_rupiah,
        price_before_rupiah: now.unit_price_rupiah === then.unit_price_rupiah ? null : then.unit_price_rupiah,
        wanted: quantity < wanted.quantity ? wanted.quantity : null,
      })
  }
  const filled = mergeCarts(cart, cartOf(possible))
  const fits = ({ variant_id }: Wanted) => filled.some((line) => line.variant_id === variant_id)
  return {
    cart: filled,
    added: possible.filter(fits).map(({ variant_id, ...line }) => line),
    gone,
    custom: goods.filter(({ variant_id }) => variant_id === null).map(({ name }) => name),
    full: possible.filter((line) => !fits(line)).map(({ name }) => name),
  }
}

type QuotedLine = Quote['parts'][number]['lines'][number]

function possibleQuantity(wanted: number, line: QuotedLine | undefined): number {
  if (!line || line.problem === 'gone' || line.problem === 'sold_out') return 0
  return line.problem === 'not_enough' ? (line.available_quantity ?? 0) : wanted
}
