import type { placeCheckout } from '../../../medusa/src/contract/checkout.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type Failure, medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { quotedLines } from '../cart/cart.server.ts'
import { type Cart, changeLine } from '../cart/cart.ts'
import { harvestChanges, type PriceChange, priceChanges, withSeenPrices } from '../cart/price-news.ts'
import { hasProblem, type Quote, quoteCart } from '../cart/quote.server.ts'
import {
  type CheckoutForm,
  emptyForm,
  orderBody,
  readForm,
  refusalOf,
  withPossibleMethods,
} from './checkout-form.ts'

/** What the page shows after a request that did not lead to an order. */
export interface CheckoutView {
  form: CheckoutForm
  quote: Result<Quote>
  errors: Record<string, string>
  /** Something about the whole order, in words of the dictionary. */
  notice: 'changed' | 'ran_out' | 'reused' | 'not_sent' | null
  /** A refusal that concerns no single input. */
  message?: string | undefined
  /** By variant: what costs something else than when the buyer last saw it. */
  price_changes: ReadonlyMap<string, PriceChange>
  /** The variants that would come from another harvest than the page showed. */
  harvest_changes: ReadonlySet<string>
  /** A line that was changed from within this page (`variant:count`); the visitor's own cart has to follow. */
  cart_change?: string
  status: number
}

/** Prices the form again, for the page to show. */
async function view(form: CheckoutForm, rest: Partial<CheckoutView> = {}): Promise<CheckoutView> {
  const quote = await quoteCart(form.cart, form.village)
  const lines = quote.ok ? quotedLines(quote.data) : []
  const shown = { ...form, cart: withSeenPrices(form.cart, lines) }
  return {
    form: quote.ok ? withPossibleMethods(shown, quote.data.parts) : form,
    quote,
    price_changes: priceChanges(form.cart, lines),
    harvest_changes: harvestChanges(form.harvests, lines),
    errors: {},
    notice: quote.ok && hasProblem(quote.data) ? 'ran_out' : null,
    status: quote.ok ? 200 : 503,
    ...rest,
  }
}

/**
 * The page of an order whose answer did not come. It may have been placed all the same, with the last pieces that there were: nothing is
 * priced anew, and sent once more it is the very same request.
 */
function asSent(form: CheckoutForm, quote: Failure): CheckoutView {
  return {
    form,
    quote,
    price_changes: new Map(),
    harvest_changes: new Set(),
    errors: {},
    notice: 'not_sent',
    status: 503,
  }
}

/** A page that has just been opened with this cart, and what is known of the buyer. */
export function openCheckout(
  cart: CheckoutForm['cart'],
  known: Partial<CheckoutForm> = {},
): Promise<CheckoutView> {
  return view({ ...emptyForm(cart, crypto.randomUUID()), ...known })
}

/** Sends the order of a posted page. Sent twice, it is one order. */
export async function sendCheckout(
  data: FormData,
  caller: { locale: Locale; address: string },
): Promise<{ token: string; ordered: Cart } | CheckoutView> {
  const form = readForm(data)
  const change = data.get('ubah')
  if (typeof change === 'string')
    return view({ ...form, cart: changeLine(form.cart, change) }, { cart_change: change })
  // Nobody orders at a price that the page could not show.
  if (data.get('aksi') !== 'pesan' || form.total_rupiah === null) return view(form)
  const facility_ids = Object.keys(form.methods)
  const result = await medusa.call<ResponseOf<typeof placeCheckout>>('/store/checkout', {
    method: 'POST',
    body: orderBody(form, facility_ids, caller.locale),
    headers: { 'idempotency-key': form.key, 'x-buyer-address': caller.address },
    timeout_ms: 20_000,
  })
  if (result.ok) return { token: result.data.token, ordered: form.cart }
  const { type } = result.error
  if (type === 'sold_out') return view(form, { notice: 'ran_out', status: 409 })
  if (type === 'price_changed' || type === 'harvest_changed')
    return view(form, { notice: 'changed', status: 409 })
  if (type === 'key_reused')
    return view({ ...form, key: crypto.randomUUID() }, { notice: 'reused', status: 409 })
  if (result.status >= 500) return asSent(form, result)
  return view(form, { ...refusalOf(result.error, form), status: 422 })
}
