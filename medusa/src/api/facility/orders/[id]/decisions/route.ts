import { decideFacilityOrder as contract } from '../../../../../contract/facility-order'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { decide } from '../../../../../workflows/approval/decide'
import { readDeskOrder } from '../../../../../workflows/facility-order/read-desk-orders'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  const { outcome, ...decision } = body
  await decide(container, {
    facility_order_id: params.id,
    transition: outcome,
    mover: { kind: 'staff', scope: staff },
    now,
    ...decision,
  })
  const { order } = await readDeskOrder(database(container), staff, params.id, now)
  return { order }
})
