import type { CheckoutInput } from '../../contract/checkout'
import type { LinePlan, PartPlan } from '../../modules/facility-order/service'
import { deliveryFee } from './delivery-fee'
import type { GoodOnSale } from './goods-on-sale'
import { promisedDates } from './promised-dates'
import { groupByFacility, weightGrams } from './quote-checkout'

/** A part before Medusa gave its lines their ids. */
export type PlannedPart = Omit<PartPlan, 'lines'> & { lines: Omit<LinePlan, 'order_line_item_id'>[] }

/** Cuts a cart into the parts that each facility must approve (design D1), with everything frozen that later acts rely on. */
export function planParts(
  goods: readonly GoodOnSale[],
  wanted: ReadonlyMap<string, number>,
  input: CheckoutInput,
  now: Date,
): PlannedPart[] {
  const method_of = new Map(input.parts.map((part) => [part.facility_id, part.method]))
  return [...groupByFacility(goods).values()].map((own) => {
    const facility = own[0]
    const method = method_of.get(facility.facility_id) ?? 'pickup'
    return {
      facility_id: facility.facility_id,
      cooperative_id: facility.cooperative_id,
      method,
      shipping_rupiah:
        method === 'delivery' && input.address
          ? deliveryFee({
              from_area_code: facility.facility_area_code,
              to_area_code: input.address.area_code,
              weight_grams: weightGrams(own, wanted),
            })
          : 0,
      ...promisedDates(now, facility.time_zone, own),
      scheme_id: facility.scheme_id,
      lines: own.map((good) => ({
        listing_id: good.listing_id,
        variant_id: good.variant_id,
        name: good.name,
        handle: good.handle,
        workshop_id: good.workshop_id,
        workshop_name: good.workshop_name,
        mode: good.mode,
        price_edited_by: good.price_edited_by,
        quantity: wanted.get(good.variant_id) ?? 0,
        unit_price_rupiah: Number(good.price_rupiah),
        cost_rupiah: Number(good.cost_rupiah),
        account_code: good.account_code,
        weight_grams: good.weight_grams,
      })),
    }
  })
}
