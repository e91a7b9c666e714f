import type { MedusaRequest } from '@medusajs/framework/http'
import { MedusaError } from '@medusajs/framework/utils'
import type BuyerAccountService from '../modules/buyer-account/service'
import type { BuyerScope } from '../modules/buyer-account/service'

/** The account that every query of a buyer's route starts from: that of the session in `x-buyer-session`, read per request. */
export async function buyerScope(req: MedusaRequest, now: Date): Promise<BuyerScope> {
  const token = req.headers['x-buyer-session']
  const is_token = typeof token === 'string' && /^[\w-]{43}$/.test(token)
  const scope = is_token
    ? await req.scope.resolve<BuyerAccountService>('buyer_account').scopeOf(token, now)
    : undefined
  if (scope) return scope
  throw new MedusaError(MedusaError.Types.UNAUTHORIZED, 'Masuk dahulu dengan surel Anda.')
}
