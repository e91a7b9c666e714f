import { listHandOvers as contract } from '../../../contract/hand-over'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { listHandOvers } from '../../../workflows/facility-order/read-desk-orders'

export const GET = handle(contract, ({ query, staff, container }) =>
  listHandOvers(database(container), staff, query),
)
