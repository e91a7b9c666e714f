import { listFacilityOrders as contract } from '../../../contract/facility-order'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { listDeskOrders } from '../../../workflows/facility-order/read-desk-orders'

export const GET = handle(contract, async ({ query, staff, container }) => {
  const { orders, counts, next } = await listDeskOrders(database(container), staff, query)
  return { orders, counts, next }
})
