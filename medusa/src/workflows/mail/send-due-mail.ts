import type { MedusaContainer } from '@medusajs/framework/types'
import type MailService from '../../modules/mail/service'

/** Sends the mails that are due. Without SMTP_URL they stay in the outbox, readable at the facility's desk. */
export async function sendDueMail(container: MedusaContainer, { now }: { now: Date }): Promise<number> {
  return container.resolve<MailService>('mail').sendDue(now)
}
