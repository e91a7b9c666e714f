import { deleteAccount as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { refuseWrongCode } from '../../../../http/refuse-wrong-code'
import { throttleCodes } from '../../../../http/sign-in-code-throttle'
import type BuyerAccountService from '../../../../modules/buyer-account/service'
import { deleteAccount } from '../../../../workflows/buyer-account/delete-account'

export const POST = handle(contract, async ({ body, buyer, container, remote_address, now }) => {
  await throttleCodes(container, [['tries_of_caller', remote_address]])
  const { challenge, code } = body
  const tried = await container
    .resolve<BuyerAccountService>('buyer_account')
    .tryCode({ challenge, code, purpose: 'deletion', now })
  if (typeof tried === 'string') return refuseWrongCode(tried)
  // A code that was begun in another account proves nothing about this one.
  if (tried.email !== buyer.email) return refuseWrongCode('over')
  return deleteAccount(container, buyer, now)
})
