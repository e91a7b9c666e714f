import { listPayments as contract } from '../../../contract/payment'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { listPayments } from '../../../workflows/facility-order/list-payments'

export const GET = handle(contract, ({ query, staff, container }) =>
  listPayments(database(container), staff.organisation_id, query),
)
