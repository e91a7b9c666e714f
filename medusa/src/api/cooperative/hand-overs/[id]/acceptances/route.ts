import { acceptHandOver as contract } from '../../../../../contract/hand-over'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { moveFacilityOrder } from '../../../../../workflows/facility-order/move-facility-order'
import { readDeskOrder } from '../../../../../workflows/facility-order/read-desk-orders'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  const mover = { kind: 'staff', scope: staff } as const
  await moveFacilityOrder(container, {
    ...body,
    facility_order_id: params.id,
    transition: 'accept_goods',
    mover,
    now,
  })
  const { order } = await readDeskOrder(database(container), staff, params.id, now)
  return { order }
})
