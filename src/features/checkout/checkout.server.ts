import type { placeCheckout } from '../../../medusa/src/contract/checkout.ts'
import type { Locale } from '../../i18n/locale.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { type Quote, quoteCart } from '../cart/quote.server.ts'
import {
  type CheckoutForm,
  changeLine,
  emptyForm,
  errorsByInput,
  orderBody,
  readForm,
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
  /** The cart was changed from within this page; the visitor's own cart has to follow. */
  is_cart_changed?: boolean
  status: number
}

/** Prices the form again, for the page to show. */
async function view(form: CheckoutForm, rest: Partial<CheckoutView> = {}): Promise<CheckoutView> {
  const quote = await quoteCart(form.cart, form.village)
  return {
    form: quote.ok ? withPossibleMethods(form, quote.data.parts) : form,
    quote,
    errors: {},
    notice: null,
    status: quote.ok ? 200 : 503,
    ...rest,
  }
}

/** A page that has just been opened with this cart. */
export function openCheckout(cart: CheckoutForm['cart']): Promise<CheckoutView> {
  return view(emptyForm(cart, crypto.randomUUID()))
}

/** Sends the order of a posted page. Sent twice, it is one order. */
export async function sendCheckout(
  data: FormData,
  caller: { locale: Locale; address: string },
): Promise<{ token: string } | CheckoutView> {
  const form = readForm(data)
  const change = data.get('ubah')
  if (typeof change === 'string') return view(changeLine(form, change), { is_cart_changed: true })
  if (data.get('aksi') !== 'pesan') return view(form)
  const facility_ids = Object.keys(form.methods)
  const result = await medusa.call<ResponseOf<typeof placeCheckout>>('/store/checkout', {
    method: 'POST',
    body: orderBody(form, facility_ids, caller.locale),
    headers: { 'idempotency-key': form.key, 'x-buyer-address': caller.address },
    timeout_ms: 20_000,
  })
  if (result.ok) return { token: result.data.token }
  const { type, message, fields } = result.error
  if (type === 'sold_out') return view(form, { notice: 'ran_out', status: 409 })
  if (type === 'price_changed') return view(form, { notice: 'changed', status: 409 })
  if (type === 'key_reused')
    return view({ ...form, key: crypto.randomUUID() }, { notice: 'reused', status: 409 })
  if (result.status >= 500) return view(form, { notice: 'not_sent', status: 503 })
  const errors = errorsByInput(fields, form)
  return view(form, { errors, message: Object.keys(errors).length > 0 ? undefined : message, status: 422 })
}
