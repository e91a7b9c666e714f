import { readOrderedGoods as contract } from '../../../../../../contract/buyer-account'
import { database } from '../../../../../../database/sql'
import { handle } from '../../../../../../http/handle'
import { notFound } from '../../../../../../http/refusal'
import { orderedGoods } from '../../../../../../workflows/buyer-account/account-orders'

export const GET = handle(
  contract,
  async ({ params, buyer, container }) =>
    (await orderedGoods(database(container), buyer.email, params.id)) ?? notFound('Pesanan'),
)
