import { readHandOver as contract } from '../../../../contract/hand-over'
import { database } from '../../../../database/sql'
import { handle } from '../../../../http/handle'
import { readDeskOrder } from '../../../../workflows/facility-order/read-desk-orders'

export const GET = handle(contract, ({ params, staff, container, now }) =>
  readDeskOrder(database(container), staff, params.id, now),
)
