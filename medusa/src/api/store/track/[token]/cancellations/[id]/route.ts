import { cancelPart as contract } from '../../../../../../contract/tracking'
import { database } from '../../../../../../database/sql'
import { handle } from '../../../../../../http/handle'
import { notFound } from '../../../../../../http/refusal'
import type FacilityOrderService from '../../../../../../modules/facility-order/service'
import { concludeOrder } from '../../../../../../workflows/approval/conclude-order'
import { moveFacilityOrder } from '../../../../../../workflows/facility-order/move-facility-order'
import { readTrackedOrder } from '../../../../../../workflows/facility-order/read-tracked-order'

export const POST = handle(contract, async ({ params, container, now }) => {
  const checkout = await container
    .resolve<FacilityOrderService>('facility_order')
    .checkoutBy('token', params.token)
  if (!checkout) notFound('Pesanan')
  const mover = { kind: 'buyer', order_id: checkout.order_id } as const
  await moveFacilityOrder(container, { facility_order_id: params.id, transition: 'cancel', mover, now })
  // The other parts may have waited for this one only.
  await concludeOrder(container, checkout.order_id, now)
  return { order: (await readTrackedOrder(database(container), params.token)) ?? notFound('Pesanan') }
})
