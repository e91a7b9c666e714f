import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework'
import { deriveFacilityOrdersWorkflow } from '../workflows/facility-order/derive-facility-orders'

/** The second caller of the derivation: for orders placed by other means than our checkout. */
export default async function orderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await deriveFacilityOrdersWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = { event: 'order.placed' }
