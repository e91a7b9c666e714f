import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import type FacilityService from '../../modules/facility/service'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder, FacilityOrderLine } from '../../modules/facility-order/service'
import type TransferService from '../../modules/transfer/service'
import type { PaymentRequest } from '../../modules/transfer/service'
import type { SplitScheme } from '../../modules/treasury/scheme/scheme'
import type TreasuryService from '../../modules/treasury/service'
import type { SettledLine } from '../../modules/treasury/settlement/settlement'
import { rupiah } from '../../money/rupiah'
import { dayAfter } from '../checkout/promised-dates'
import { type UnitCost, unitCostsOn } from '../scheme/unit-costs'
import type { SettleProceeds } from './settle-proceeds'

type Divisible = SettleProceeds['facility_order']
type Order = Pick<FacilityOrder, 'id' | 'facility_id' | 'scheme_id' | 'placed_at' | 'shipping_rupiah'>

/** The scheme by which an order's proceeds are divided: the one frozen on it, else the one in force on the day; none if there is none. */
export async function schemeOfOrder(
  treasury: TreasuryService,
  { scheme_id, facility_id }: Pick<FacilityOrder, 'scheme_id' | 'facility_id'>,
  on: string,
  sql: Sql,
): Promise<SplitScheme | undefined> {
  const scheme = await (scheme_id
    ? treasury.scheme(scheme_id, sql)
    : treasury.schemeInForce(facility_id, on, sql))
  return scheme?.facility_id === facility_id ? scheme : undefined
}

/** What a facility order brings to its division: its lines with their costs, what stands outside the base, and its scheme. */
export async function divisibleOrder(
  container: MedusaContainer,
  order: Order,
  settled_on: string,
  sql: Sql,
): Promise<Divisible> {
  const { unique_code } = await paidRequest(container, order.id, sql)
  const scheme = await schemeOfOrder(container.resolve<TreasuryService>('treasury'), order, settled_on, sql)
  const divisible = await divisibleOrders(container, order.facility_id, [{ order, unique_code, scheme }], sql)
  return divisible[0]!
}

/**
 * The same for many orders of one facility, in as few statements. Each cost is by the cost sheet of the day the order was placed,
 * else as frozen on the line.
 */
export async function divisibleOrders(
  container: MedusaContainer,
  facility_id: string,
  paid: readonly { order: Order; unique_code: number; scheme: SplitScheme | undefined }[],
  sql: Sql,
): Promise<Divisible[]> {
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id, sql)
  const lines = await container.resolve<FacilityOrderService>('facility_order').linesOf(
    paid.map(({ order }) => order.id),
    sql,
  )
  const placed = new Map(
    paid.map(({ order, scheme }) => [
      order.id,
      {
        on: dayAfter(order.placed_at, facility?.time_zone ?? 'Asia/Jakarta', 0),
        base: scheme?.base ?? ('GROSS' as const),
      },
    ]),
  )
  const costed = lines.map(({ facility_order_id, listing_id, cost_rupiah }) => ({
    listing_id,
    cost_rupiah: rupiah(cost_rupiah),
    ...placed.get(facility_order_id)!,
  }))
  const costs = await unitCostsOn(container, facility_id, costed, sql)
  const settled = lines.map((line, index) => ({
    of: line.facility_order_id,
    line: settledLine(line, costs[index]!),
  }))
  return paid.map(({ order, unique_code, scheme }) => ({
    id: order.id,
    facility_id,
    lines: settled.flatMap(({ of, line }) => (of === order.id ? line : [])),
    shipping_rupiah: rupiah(order.shipping_rupiah),
    unique_code_rupiah: rupiah(unique_code),
    scheme_id: scheme?.id ?? order.scheme_id,
  }))
}

function settledLine(line: FacilityOrderLine, cost: UnitCost): SettledLine {
  return {
    facility_order_line_id: line.id,
    listing_id: line.listing_id,
    variant_id: line.variant_id,
    product_name: line.name,
    workshop_id: line.workshop_id ?? null,
    workshop_name: line.workshop_name,
    quantity: line.quantity,
    total_rupiah: rupiah(line.total_rupiah),
    cost_rupiah: rupiah(cost.cost_rupiah * BigInt(line.quantity)),
    cost_sheet_id: cost.cost_sheet_id,
    account_code: line.account_code,
  }
}

/** The payment request of an order, which the treasurer confirmed. */
export async function paidRequest(
  container: MedusaContainer,
  facility_order_id: string,
  sql: Sql,
): Promise<PaymentRequest> {
  const payment = await container.resolve<TransferService>('transfer').ofOrder(facility_order_id, sql)
  if (payment?.state !== 'paid')
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, 'Pesanan ini belum dibayar.')
  return payment
}
