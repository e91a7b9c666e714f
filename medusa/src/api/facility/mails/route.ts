import { listMails } from '../../../contract/mail'
import { ROLE_TITLES } from '../../../contract/role'
import { handle } from '../../../http/handle'
import type MailService from '../../../modules/mail/service'

/** Mails written for orders of this facility, newest first. */
export const GET = handle(listMails, async ({ container, staff, query }) => {
  const mail = container.resolve<MailService>('mail')
  const found = await mail.listOfFacility(staff.organisation_id, { ...query, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  return {
    mails: page.map(({ id, recipient, recipient_role, subject, body_text, written_at, sent_at }) => ({
      id,
      recipient: recipient_role ? ROLE_TITLES[recipient_role] : recipient,
      subject,
      body_text,
      written_at: written_at.toISOString(),
      sent_at: sent_at?.toISOString() ?? null,
    })),
    is_smtp_configured: Boolean(process.env.SMTP_URL),
    next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  }
})
