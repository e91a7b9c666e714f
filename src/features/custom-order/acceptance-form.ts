import type { acceptQuote } from '../../../medusa/src/contract/quote.ts'
import type { BodyOf } from '../../lib/medusa.ts'
import { areaLevels, noArea } from '../checkout/area-choice.ts'
import { type AddressForm, errorsByInput, readAddress, textOf } from '../checkout/checkout-form.ts'
import type { CustomRequest } from './custom-order.server.ts'

/** How a quote is accepted, exactly as typed. */
export interface AcceptanceForm extends AddressForm {
  method: 'delivery' | 'pickup'
  /** One key for one page: however often it is sent, there is one order. */
  key: string
  /** The revision that the buyer saw. */
  revision: string
  /** The total that the buyer saw. */
  total: string
}

/** A page that has just been opened: as the request asked, where that is possible. */
export function openAcceptance(
  request: Pick<CustomRequest, 'method' | 'area' | 'facility' | 'quotes'>,
  key: string,
): AcceptanceForm {
  return {
    method: request.facility.can_deliver ? request.method : 'pickup',
    ...noArea,
    ...(request.area ? areaLevels(request.area.code) : {}),
    street: '',
    postal_code: '',
    landmark: '',
    key,
    revision: String(request.quotes.at(-1)?.revision ?? 0),
    total: '',
  }
}

/** Reads a posted page. */
export function readAcceptance(data: FormData): AcceptanceForm {
  return {
    ...readAddress(data),
    method: textOf(data, 'terima') === 'pickup' ? 'pickup' : 'delivery',
    key: textOf(data, 'kunci'),
    revision: textOf(data, 'revisi'),
    total: textOf(data, 'total'),
  }
}

/** What all of it costs, as far as the fee is known. */
export function totalOf(
  request: Pick<CustomRequest, 'quotes' | 'delivery_rupiah'>,
  method: 'delivery' | 'pickup',
): { total_rupiah: number; is_complete: boolean } {
  const goods_rupiah = request.quotes.at(-1)?.goods_rupiah ?? 0
  if (method === 'pickup') return { total_rupiah: goods_rupiah, is_complete: true }
  return {
    total_rupiah: goods_rupiah + (request.delivery_rupiah ?? 0),
    is_complete: request.delivery_rupiah !== null,
  }
}

/**
 * The acceptance as the backend wants it, with the total that the page showed: a choice made after that, without scripts, is
 * refused once and shown with its own total.
 */
export function acceptanceBody(form: AcceptanceForm): BodyOf<typeof acceptQuote> {
  const { village: area_code, street, postal_code, landmark } = form
  return {
    revision: form.revision,
    method: form.method,
    address: form.method === 'delivery' ? { area_code, street, postal_code, landmark } : null,
    ...(/^\d{1,15}$/.test(form.total) ? { expected_total_rupiah: Number(form.total) } : {}),
  }
}

/** Sentences by the page's inputs. */
export function acceptanceErrors(
  fields: Readonly<Record<string, string>>,
  form: AcceptanceForm,
): Record<string, string> {
  const { method, ...rest } = errorsByInput(fields, form)
  return method ? { ...rest, terima: method } : rest
}
