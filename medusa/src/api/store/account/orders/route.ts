import { listAccountOrders as contract } from '../../../../contract/buyer-account'
import { database } from '../../../../database/sql'
import { handle } from '../../../../http/handle'
import { accountOrders } from '../../../../workflows/buyer-account/account-orders'

export const GET = handle(contract, ({ query, buyer, container }) =>
  accountOrders(database(container), buyer.email, query),
)
