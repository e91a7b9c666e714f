import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder, FacilityOrderLine } from '../../modules/facility-order/service'
import type TransferService from '../../modules/transfer/service'
import type { PaymentRequest } from '../../modules/transfer/service'
import type { SettledLine } from '../../modules/treasury/settlement/settlement'
import { rupiah } from '../../money/rupiah'
import type { SettleProceeds } from './settle-proceeds'

/** What a facility order brings to its division: its lines with their costs, what stands outside the base, and its scheme. */
export async function divisibleOrder(
  container: MedusaContainer,
  order: FacilityOrder,
  sql: Sql,
): Promise<SettleProceeds['facility_order']> {
  const payment = await paidRequest(container, order.id, sql)
  const lines = await container.resolve<FacilityOrderService>('facility_order').lines(order.id, sql)
  return {
    id: order.id,
    facility_id: order.facility_id,
    lines: lines.map(settledLine),
    shipping_rupiah: rupiah(order.shipping_rupiah),
    unique_code_rupiah: rupiah(payment.unique_code),
    scheme_id: order.scheme_id,
  }
}

function settledLine(line: FacilityOrderLine): SettledLine {
  return {
    facility_order_line_id: line.id,
    listing_id: line.listing_id,
    variant_id: line.variant_id,
    product_name: line.name,
    workshop_id: line.workshop_id ?? null,
    workshop_name: line.workshop_name,
    quantity: line.quantity,
    total_rupiah: rupiah(line.total_rupiah),
    cost_rupiah: rupiah(BigInt(line.cost_rupiah) * BigInt(line.quantity)),
    cost_sheet_id: null,
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
