import { moveShipment as contract } from '../../../../../contract/hand-over'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { moveFacilityOrder } from '../../../../../workflows/facility-order/move-facility-order'
import { readDeskOrder } from '../../../../../workflows/facility-order/read-desk-orders'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  await moveFacilityOrder(container, {
    ...body,
    facility_order_id: params.id,
    mover: { kind: 'staff', scope: staff },
    now,
  })
  const { order } = await readDeskOrder(database(container), staff, params.id, now)
  return { order }
})
