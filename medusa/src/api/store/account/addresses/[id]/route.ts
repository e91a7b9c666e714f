import { changeBookAddress, dropBookAddress } from '../../../../../contract/buyer-account'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type BuyerAccountService from '../../../../../modules/buyer-account/service'
import { keepBookAddress } from '../../../../../workflows/buyer-account/book-addresses'

export const POST = handle(changeBookAddress, async ({ params, body, buyer, container, now }) => {
  const book = { account_id: buyer.account_id, id: params.id, now }
  return (await keepBookAddress(container, book, body)) ?? notFound('Alamat')
})

export const DELETE = handle(dropBookAddress, async ({ params, buyer, container }) => {
  const accounts = container.resolve<BuyerAccountService>('buyer_account')
  if (!(await accounts.dropAddress(buyer.account_id, params.id))) notFound('Alamat')
  return { is_gone: true as const }
})
