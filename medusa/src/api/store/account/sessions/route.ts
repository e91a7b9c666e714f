import { openAccountSession as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { refuseWrongCode } from '../../../../http/refuse-wrong-code'
import { throttleCodes } from '../../../../http/sign-in-code-throttle'
import type BuyerAccountService from '../../../../modules/buyer-account/service'

export const POST = handle(contract, async ({ body, container, remote_address, now }) => {
  await throttleCodes(container, [['tries_of_caller', remote_address]])
  const outcome = await container.resolve<BuyerAccountService>('buyer_account').signIn({ ...body, now })
  if (typeof outcome === 'string') return refuseWrongCode(outcome)
  return { token: outcome.token, email: outcome.account.email, cart: outcome.account.cart }
})
