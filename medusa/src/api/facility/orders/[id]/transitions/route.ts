import { moveFacilityOrder as contract } from '../../../../../contract/facility-order'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { concludeOrder } from '../../../../../workflows/approval/conclude-order'
import { moveFacilityOrder } from '../../../../../workflows/facility-order/move-facility-order'
import { readDeskOrder } from '../../../../../workflows/facility-order/read-desk-orders'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  const moved = await moveFacilityOrder(container, {
    ...body,
    facility_order_id: params.id,
    mover: { kind: 'staff', scope: staff },
    now,
  })
  // The other parts of the order may have waited for this one only.
  if (moved.conclude_at) await concludeOrder(container, moved.order_id, now)
  const { order } = await readDeskOrder(database(container), staff, params.id, now)
  return { order }
})
