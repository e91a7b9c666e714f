import type { Acceptance } from '../../contract/quote'
import { orderedName, type Quote, type QuoteRequest } from '../../modules/quote/quote-request'
import { withoutNumbers } from '../approval/off-platform-note'
import { deliveryFee } from '../checkout/delivery-fee'
import type { PlannedPart } from '../checkout/plan-parts'
import { promisedDates } from '../checkout/promised-dates'
import type { QuoteMaker } from './quote-maker'

/** The one part of an order that an accepted quote becomes: one line, made to measure, at the price of the staff member who quoted. */
export function planQuote(accepted: {
  request: QuoteRequest
  quote: Quote
  facility: QuoteMaker
  workshop_name: string
  acceptance: Acceptance
  now: Date
}): PlannedPart {
  const { request, quote, facility, acceptance, now } = accepted
  return {
    facility_id: facility.id,
    cooperative_id: facility.cooperative_id,
    method: acceptance.method,
    shipping_rupiah:
      acceptance.method === 'delivery' && acceptance.address
        ? deliveryFee({
            from_area_code: facility.area_code,
            to_area_code: acceptance.address.area_code,
            weight_grams: quote.weight_grams * request.quantity,
          })
        : 0,
    ...promisedDates(now, facility.time_zone, [quote]),
    scheme_id: facility.scheme_id,
    lines: [
      {
        listing_id: null,
        variant_id: null,
        quote_id: quote.id,
        // Officers decide on what it is, not on who asks for it.
        name: withoutNumbers(orderedName(request)),
        handle: null,
        workshop_id: quote.workshop_id,
        workshop_name: accepted.workshop_name,
        mode: 'custom',
        price_edited_by: quote.quoted_by,
        quantity: request.quantity,
        unit_price_rupiah: Number(quote.unit_price_rupiah),
        cost_rupiah: Number(quote.cost_rupiah),
        account_code: quote.account_code,
        weight_grams: quote.weight_grams,
      },
    ],
  }
}
