import type { MedusaContainer } from '@medusajs/framework/types'
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from '@medusajs/framework/workflows-sdk'
import { database } from '../../database/sql'
import type FacilityOrderService from '../../modules/facility-order/service'
import { openFirstRounds } from '../approval/open-round'
import { mailBuyer } from './mail-buyer'

/** Makes what is missing of an order's facility orders, with their first event, their chain of approval and the mail that tells the buyer; returns the new ids. */
async function deriveFacilityOrders(container: MedusaContainer, order_id: string): Promise<string[]> {
  const service = container.resolve<FacilityOrderService>('facility_order')
  return database(container).transaction(async (trx) => {
    const checkout = await service.checkoutBy('order_id', order_id, trx)
    if (!checkout) return []
    const made = await service.derive(checkout, trx)
    await openFirstRounds(container, made, checkout.placed_at, trx)
    if (made.length) await mailBuyer(container, { kind: 'placed', checkout, now: checkout.placed_at }, trx)
    return made
  })
}

const deriveStep = createStep(
  'derive-facility-orders',
  async (input: { order_id: string }, { container }) =>
    new StepResponse(await deriveFacilityOrders(container, input.order_id)),
)

/**
 * Cuts a placed order into facility orders (design D1). It has three callers (the checkout route, the `order.placed` subscriber,
 * the sweep) and may run any number of times: the database keeps one facility order per order and facility.
 */
export const deriveFacilityOrdersWorkflow = createWorkflow(
  'derive-facility-orders',
  (input: { order_id: string }) => new WorkflowResponse(deriveStep(input)),
)
