import type { MedusaContainer } from '@medusajs/framework/types'
import type BuyerAccountService from '../../modules/buyer-account/service'
import type { BuyerScope } from '../../modules/buyer-account/service'

/** Where an account is signed in, and which of these is the caller. */
export async function accountSessions(container: MedusaContainer, scope: BuyerScope, now: Date) {
  const sessions = await container
    .resolve<BuyerAccountService>('buyer_account')
    .sessionsOf(scope.account_id, now)
  return sessions.map((session) => ({
    id: session.id,
    device: session.device,
    is_current: session.id === scope.session_id,
    signed_in_at: session.created_at.toISOString(),
    last_seen_at: session.last_seen_at.toISOString(),
  }))
}
