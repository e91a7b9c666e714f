import type { IEventBusModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { Checkout } from '../../modules/facility-order/service'
import { deriveFacilityOrdersWorkflow } from '../facility-order/derive-facility-orders'

export interface PlacedCheckout {
  order_number: string
  token: string
  total_rupiah: number
  facility_orders: { id: string; number: string; facility_id: string }[]
}

/** What follows once an order has committed: its facility orders are derived and others are told. Safe to do again. */
export async function announceOrder(container: MedusaContainer, checkout: Checkout): Promise<PlacedCheckout> {
  await deriveFacilityOrdersWorkflow(container).run({ input: { order_id: checkout.order_id } })
  await container
    .resolve<IEventBusModuleService>(Modules.EVENT_BUS)
    .emit({ name: 'order.placed', data: { id: checkout.order_id } })
  const orders = await container.resolve<FacilityOrderService>('facility_order').ofOrder(checkout.order_id)
  return {
    order_number: checkout.order_number,
    token: checkout.token,
    total_rupiah: Number(checkout.total_rupiah),
    facility_orders: orders.map(({ id, number, facility_id }) => ({ id, number, facility_id })),
  }
}
