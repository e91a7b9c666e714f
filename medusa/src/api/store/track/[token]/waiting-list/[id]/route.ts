import {
  joinWaitingList as joining,
  leaveWaitingList as leaving,
} from '../../../../../../contract/waiting-list'
import { handle } from '../../../../../../http/handle'
import { joinWaitingList, leaveWaitingList } from '../../../../../../workflows/approval/waiting-list'

export const POST = handle(joining, async ({ params, body, container, now }) => {
  await joinWaitingList(container, {
    token: params.token,
    facility_order_id: params.id,
    facility_order_line_id: body.facility_order_line_id,
    email: body.email || null,
    now,
  })
  return { is_waiting: true }
})

export const DELETE = handle(leaving, async ({ params, query, container }) => {
  await leaveWaitingList(container, {
    token: params.token,
    facility_order_id: params.id,
    facility_order_line_id: query.line,
  })
  return { is_waiting: false }
})
