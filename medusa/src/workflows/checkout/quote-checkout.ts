import type { QuotedPart } from '../../contract/checkout'
import type { Sql } from '../../database/sql'
import { deliveryFee, transitDays } from './delivery-fee'
import { type GoodOnSale, goodsOnSale } from './goods-on-sale'
import { daysLater, promisedDates } from './promised-dates'

export interface CartItem {
  variant_id: string
  quantity: number
}

export interface Quote {
  parts: QuotedPart[]
  gone: string[]
  goods_rupiah: number
}

/** What a cart costs and whether it can be had, as of now. Reads only. */
export async function quoteCheckout(
  sql: Sql,
  items: readonly CartItem[],
  { area_code, now }: { area_code?: string | null | undefined; now: Date },
): Promise<Quote> {
  const goods = await goodsOnSale(
    sql,
    items.map((item) => item.variant_id),
    now,
  )
  return quoteOf(goods, items, { area_code, now })
}

/** The same from goods already read, so that placing an order refuses in the very form the cart is shown in. */
export function quoteOf(
  goods: readonly GoodOnSale[],
  items: readonly CartItem[],
  when: { area_code?: string | null | undefined; now: Date },
): Quote {
  const wanted = mergeItems(items)
  const known = new Set(goods.map((good) => good.variant_id))
  const parts = [...groupByFacility(goods).values()].map((own) => quotedPart(own, wanted, when))
  return {
    parts,
    gone: [...wanted.keys()].filter((variant_id) => !known.has(variant_id)),
    goods_rupiah: parts.reduce((sum, part) => sum + part.goods_rupiah, 0),
  }
}

/** One quantity per variant, however often the cart names it: two lines on one stock must not oversell it. */
export function mergeItems(items: readonly CartItem[]): Map<string, number> {
  const merged = new Map<string, number>()
  for (const item of items) merged.set(item.variant_id, (merged.get(item.variant_id) ?? 0) + item.quantity)
  return merged
}

export function groupByFacility(goods: readonly GoodOnSale[]): Map<string, [GoodOnSale, ...GoodOnSale[]]> {
  const groups = new Map<string, [GoodOnSale, ...GoodOnSale[]]>()
  for (const good of goods) {
    const group = groups.get(good.facility_id)
    if (group) group.push(good)
    else groups.set(good.facility_id, [good])
  }
  return groups
}

/** Weight of what is bought, for the delivery fee. */
export function weightGrams(goods: readonly GoodOnSale[], wanted: ReadonlyMap<string, number>): number {
  return goods.reduce((sum, good) => sum + good.weight_grams * (wanted.get(good.variant_id) ?? 0), 0)
}

function quotedPart(
  goods: readonly [GoodOnSale, ...GoodOnSale[]],
  wanted: ReadonlyMap<string, number>,
  { area_code, now }: { area_code?: string | null | undefined; now: Date },
): QuotedPart {
  const facility = goods[0]
  const lines = goods.map((good) => quotedLine(good, wanted.get(good.variant_id) ?? 0))
  const weight_grams = weightGrams(goods, wanted)
  const { promised_from: from, promised_to: to } = promisedDates(now, facility.time_zone, goods)
  return {
    facility: {
      id: facility.facility_id,
      slug: facility.facility_slug,
      name: facility.facility_name,
      regency: facility.facility_regency,
    },
    lines,
    goods_rupiah: lines.reduce((sum, line) => sum + line.total_rupiah, 0),
    weight_grams,
    delivery_rupiah: area_code
      ? deliveryFee({ from_area_code: facility.facility_area_code, to_area_code: area_code, weight_grams })
      : null,
    ready: { from, to },
    arrives: area_code ? arrivalAt({ from, to }, facility.facility_area_code, area_code) : null,
    can_deliver: facility.cooperative_id !== null,
    pickup_hours: facility.pickup_hours,
    time_zone: facility.time_zone,
  }
}

function arrivalAt(ready: QuotedPart['ready'], from_area_code: string, to_area_code: string) {
  const { min, max } = transitDays(from_area_code, to_area_code)
  return { from: daysLater(ready.from, min), to: daysLater(ready.to, max) }
}

function quotedLine(good: GoodOnSale, quantity: number): QuotedPart['lines'][number] {
  const price = Number(good.price_rupiah)
  return {
    variant_id: good.variant_id,
    handle: good.handle,
    name: good.name,
    picture_hash: good.picture_hash,
    unit_price_rupiah: price,
    quantity,
    total_rupiah: price * quantity,
    available_quantity: good.available_quantity,
    lead_time_days:
      good.lead_time_days_min && good.lead_time_days_max
        ? { min: good.lead_time_days_min, max: good.lead_time_days_max }
        : null,
    harvest: harvestOf(good),
    problem: problemOf(good, quantity),
  }
}

function harvestOf(good: GoodOnSale): QuotedPart['lines'][number]['harvest'] {
  const { harvest_batch_id: id, harvest_from, harvest_to, order_before, time_zone } = good
  if (!id || !harvest_from || !harvest_to || !order_before) return null
  return { id, harvest_from, harvest_to, order_before: order_before.toISOString(), time_zone }
}

function problemOf(good: GoodOnSale, quantity: number): 'sold_out' | 'not_enough' | null {
  if (good.available_quantity === null || good.available_quantity >= quantity) return null
  return good.available_quantity <= 0 ? 'sold_out' : 'not_enough'
}
