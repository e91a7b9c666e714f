import type { QuotedPart } from '../../../medusa/src/contract/checkout.ts'
import { type CheckoutForm, methodOf } from './checkout-form.ts'

export interface PartTotal {
  facility_id: string
  goods_rupiah: number
  /** Null while the fee is not known yet. */
  shipping_rupiah: number | null
}

export interface Totals {
  parts: readonly PartTotal[]
  goods_rupiah: number
  shipping_rupiah: number
  total_rupiah: number
  /** False while a delivery's fee is missing, because the address is. */
  is_complete: boolean
}

/** What the buyer will be asked to pay for each part, and all together. Pick-up costs nothing. */
export function totalsOf(quoted: readonly QuotedPart[], form: CheckoutForm): Totals {
  const parts = quoted.map((part) => ({
    facility_id: part.facility.id,
    goods_rupiah: part.goods_rupiah,
    shipping_rupiah: methodOf(form, part.facility.id) === 'pickup' ? 0 : part.delivery_rupiah,
  }))
  const goods_rupiah = parts.reduce((sum, part) => sum + part.goods_rupiah, 0)
  const shipping_rupiah = parts.reduce((sum, part) => sum + (part.shipping_rupiah ?? 0), 0)
  return {
    parts,
    goods_rupiah,
    shipping_rupiah,
    total_rupiah: goods_rupiah + shipping_rupiah,
    is_complete: parts.every((part) => part.shipping_rupiah !== null),
  }
}
