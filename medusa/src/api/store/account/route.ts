import { readAccount as contract } from '../../../contract/buyer-account'
import { handle } from '../../../http/handle'
import type BuyerAccountService from '../../../modules/buyer-account/service'
import { accountSessions } from '../../../workflows/buyer-account/account-sessions'

export const GET = handle(contract, async ({ buyer, container, now }) => {
  const accounts = container.resolve<BuyerAccountService>('buyer_account')
  const { email, created_at } = await accounts.account(buyer.account_id)
  return { email, since: created_at.toISOString(), sessions: await accountSessions(container, buyer, now) }
})
