import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type MailService from '../../modules/mail/service'

/** Sends the mails that are due. Without SMTP_URL they stay in the outbox, readable at the facility's desk. */
export async function sendDueMail(container: MedusaContainer, { now }: { now: Date }): Promise<number> {
  return container.resolve<MailService>('mail').sendDue(now)
}

/** Call after a COMMIT that wrote mail: sends it at once instead of with the next sweep. Never throws, never waits. */
export function kickMail(container: MedusaContainer): void {
  sendDueMail(container, { now: new Date() }).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Mail waits for the next sweep: ${String(error)}`)
  })
}
