import { keepCartCopy as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import type BuyerAccountService from '../../../../modules/buyer-account/service'

export const POST = handle(contract, async ({ body, buyer, container }) => {
  await container.resolve<BuyerAccountService>('buyer_account').keepCart(buyer.account_id, body.items)
  return { is_kept: true as const }
})
