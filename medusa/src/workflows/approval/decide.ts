import type { MedusaContainer } from '@medusajs/framework/types'
import type { FacilityOrder } from '../../modules/facility-order/service'
import { type Move, moveFacilityOrder } from '../facility-order/move-facility-order'
import { concludeLater } from './conclude-order'

/** A decision of somebody at a desk, by the real clock: made now, and concluded once it can no longer be taken back. */
export async function decide(
  container: MedusaContainer,
  decision: Move & { transition: 'approve' | 'reject' },
): Promise<FacilityOrder> {
  const order = await moveFacilityOrder(container, decision)
  if (order.conclude_at) concludeLater(container, order.order_id)
  return order
}
