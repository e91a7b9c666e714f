import type { MedusaContainer } from '@medusajs/framework/types'
import type BuyerAccountService from '../../modules/buyer-account/service'
import type MailService from '../../modules/mail/service'

/** Erases sign-in codes and sessions that are over, and the mails that told of such a code. */
export async function forgetExpired(container: MedusaContainer, now: Date): Promise<void> {
  await container.resolve<BuyerAccountService>('buyer_account').forgetExpired(now)
  await container.resolve<MailService>('mail').forgetSecrets(now)
}
