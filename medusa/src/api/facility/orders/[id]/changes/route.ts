import { changeFacilityOrder as contract } from '../../../../../contract/approval'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { moveFacilityOrder } from '../../../../../workflows/facility-order/move-facility-order'
import { readDeskOrder } from '../../../../../workflows/facility-order/read-desk-orders'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  const { expected_version, ...change } = body
  await moveFacilityOrder(container, {
    facility_order_id: params.id,
    transition: 'change',
    mover: { kind: 'staff', scope: staff },
    now,
    expected_version,
    change,
  })
  const { order } = await readDeskOrder(database(container), staff, params.id, now)
  return { order }
})
