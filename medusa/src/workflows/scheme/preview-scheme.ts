import type { MedusaContainer } from '@medusajs/framework/types'
import type { SchemePreviewShape } from '../../contract/scheme-shape'
import type TreasuryService from '../../modules/treasury/service'
import { rupiah, rupiahToJson, sumRupiah } from '../../money/rupiah'
import { daysLater } from '../checkout/promised-dates'
import { facilityDay } from '../proceeds/facility-day'
import { compareShares, type Division, type Shares, sharesOf, sumShares } from './compare-divisions'
import { costedLines, type PaidOrder, paidOrders } from './paid-orders'

const DAYS = 30
const ORDERS_MAX = 5_000
const EXAMPLES_MAX = 10

interface Compared {
  order: PaidOrder
  before: Shares
  after: Shares
}

/**
 * What a division would have given: from the sales whose money came in the last 30 days, and from the last ten paid orders. Beside it
 * stands what was really divided, or, before that, what the scheme frozen on the order will give. Changes nothing.
 */
export async function previewScheme(
  container: MedusaContainer,
  { facility_id, division, now }: { facility_id: string; division: Division; now: Date },
): Promise<SchemePreviewShape> {
  const to = await facilityDay(container, facility_id, now)
  const from = daysLater(to, 1 - DAYS)
  const [recent, last] = await Promise.all([
    paidOrders(container, { facility_id, since: from, limit: ORDERS_MAX }),
    paidOrders(container, { facility_id, since: null, limit: EXAMPLES_MAX }),
  ])
  const compare = comparer(container, facility_id, [...recent, ...last], division)
  const month = await each(recent, compare)
  const examples = await each(last, compare)
  return {
    from,
    to,
    orders: month.length,
    goods_rupiah: rupiahToJson(sumRupiah(month.map(({ order }) => rupiah(order.goods_rupiah)))),
    shares: compareShares(
      sumShares(month.map(({ before }) => before)),
      sumShares(month.map(({ after }) => after)),
    ),
    examples: examples.map(({ order, before, after }) => ({
      number: order.number,
      placed_on: order.placed_on,
      goods_rupiah: rupiahToJson(rupiah(order.goods_rupiah)),
      is_settled: order.settled !== null,
      shares: compareShares(before, after),
    })),
  }
}

/** Divides an order both ways; undefined for one that no scheme was frozen on. */
function comparer(
  container: MedusaContainer,
  facility_id: string,
  orders: readonly PaidOrder[],
  division: Division,
): (order: PaidOrder) => Promise<Compared | undefined> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const linesFor = costedLines(container, facility_id, orders)
  const schemes = new Map<string, ReturnType<TreasuryService['scheme']>>()
  const frozen = (id: string) => {
    const reading = schemes.get(id) ?? treasury.scheme(id)
    schemes.set(id, reading)
    return reading
  }
  return async (order) => {
    const scheme = order.scheme_id ? await frozen(order.scheme_id) : undefined
    if (!scheme) return undefined
    const before = order.settled
      ? settledShares(order.settled)
      : sharesOf({ division: scheme, lines: await linesFor(order, scheme.base) })
    const after = sharesOf({ division, lines: await linesFor(order, division.base) })
    return { order, before, after }
  }
}

function settledShares(parts: NonNullable<PaidOrder['settled']>): Shares {
  return sumShares(parts.map(({ kind, amount_rupiah }) => new Map([[kind, rupiah(amount_rupiah)]]) as Shares))
}

/** One after the other, so that a month of orders asks for each day's sheets once. */
async function each(
  orders: readonly PaidOrder[],
  compare: (order: PaidOrder) => Promise<Compared | undefined>,
): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const order of orders) {
    const both = await compare(order)
    if (both) compared.push(both)
  }
  return compared
}
