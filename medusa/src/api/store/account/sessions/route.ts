import { openAccountSession as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { ConflictRefusal, refuseField } from '../../../../http/refusal'
import { throttleCodes } from '../../../../http/sign-in-code-throttle'
import type BuyerAccountService from '../../../../modules/buyer-account/service'

export const POST = handle(contract, async ({ body, container, remote_address, now }) => {
  await throttleCodes(container, [['tries_of_caller', remote_address]])
  const outcome = await container.resolve<BuyerAccountService>('buyer_account').signIn({ ...body, now })
  if (outcome === 'over')
    throw new ConflictRefusal('code_over', 'Kode ini sudah tidak berlaku. Minta kode baru.')
  if (outcome === 'wrong')
    refuseField('code', 'Kode ini salah. Periksa lagi surel yang paling baru, lalu ketik keenam angkanya.')
  return { token: outcome.token, email: outcome.account.email, cart: outcome.account.cart }
})
