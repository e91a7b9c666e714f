import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import type BuyerAccountService from '../../modules/buyer-account/service'
import { CODE_MINUTES, type CodePurpose } from '../../modules/buyer-account/service'
import { codeMail } from '../../modules/mail/code-mail'
import type { MailLocale } from '../../modules/mail/order-mail-data'
import type MailService from '../../modules/mail/service'

/**
 * Writes a code to an address, in one transaction with what it is checked against. Does the same whether or not the address has
 * an account. The demo has no mail server: there, and only there, the code is told in the backend's log.
 */
export async function requestCode(
  container: MedusaContainer,
  { email, purpose, locale, now }: { email: string; purpose: CodePurpose; locale: MailLocale; now: Date },
): Promise<{ challenge: string }> {
  const accounts = container.resolve<BuyerAccountService>('buyer_account')
  const mails = container.resolve<MailService>('mail')
  const { challenge, code } = await database(container).transaction(async (trx) => {
    const begun = await accounts.beginProof({ email, purpose }, now, trx)
    await mails.write(
      {
        dedupe_key: `${purpose}_code:${begun.id}`,
        facility_id: null,
        recipient: email,
        ...codeMail(purpose, { code: begun.code, minutes: CODE_MINUTES }, locale),
        secret_until: begun.expires_at,
      },
      now,
      trx,
    )
    return begun
  })
  if (isDemoWithoutMail())
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Kode untuk pembeli (demo, tanpa SMTP_URL): ${code}`)
  return { challenge }
}

function isDemoWithoutMail(): boolean {
  return process.env.LAPAK_MODE === 'demo' && !process.env.SMTP_URL
}
