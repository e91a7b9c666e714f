import { signOutAccount as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import type BuyerAccountService from '../../../../modules/buyer-account/service'

export const POST = handle(contract, async ({ body, buyer, container }) => {
  const accounts = container.resolve<BuyerAccountService>('buyer_account')
  const one = body.which === 'this' ? buyer.session_id : undefined
  return { ended_count: await accounts.endSessions(buyer.account_id, one) }
})
