import { approveInBulk as contract } from '../../../../contract/approval'
import { handle } from '../../../../http/handle'
import { approveInBulk } from '../../../../workflows/approval/approve-in-bulk'

export const POST = handle(contract, async ({ body, staff, container, now }) => ({
  results: await approveInBulk(container, { orders: body.orders, staff, now }),
}))
