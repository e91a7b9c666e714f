import { endAccountSession as contract } from '../../../../../contract/buyer-account'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type BuyerAccountService from '../../../../../modules/buyer-account/service'

export const DELETE = handle(contract, async ({ params, buyer, container }) => {
  const accounts = container.resolve<BuyerAccountService>('buyer_account')
  if ((await accounts.endSessions(buyer.account_id, params.id)) === 0) notFound('Peramban itu')
  return { is_gone: true as const }
})
