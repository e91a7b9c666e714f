import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { row } from '../../database/sql'
import { type QuoteMailKind, quoteMail } from '../../modules/mail/quote-mail'
import type MailService from '../../modules/mail/service'
import type { QuoteRequest } from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'

interface QuoteNews {
  kind: QuoteMailKind
  request: QuoteRequest
  /** For a refusal. */
  reason?: string
  now: Date
}

/** Writes a mail about a request into the outbox for a buyer who left an address; everyone else follows the request's own page. */
export async function mailQuote(
  container: MedusaContainer,
  { kind, request, reason, now }: QuoteNews,
  trx: Knex.Transaction,
): Promise<void> {
  if (!request.buyer_email) return
  const facility = await row<{ name: string }>(trx, `SELECT name FROM facility WHERE id = ?`, [
    request.facility_id,
  ])
  const quote = (await container.resolve<QuoteService>('quote').quotes(request.id, trx)).at(-1)
  await container.resolve<MailService>('mail').write(
    {
      dedupe_key: `${kind}:${request.id}:${quote?.revision ?? 0}`,
      facility_id: request.facility_id,
      recipient: request.buyer_email,
      ...quoteMail(
        kind,
        {
          number: request.number,
          title: request.title,
          quantity: request.quantity,
          buyer_name: request.buyer_name,
          facility_name: facility?.name ?? '',
          url: `${process.env.SHOP_URL ?? 'http://localhost:4321'}/pesanan-khusus/${request.token}`,
          ...(quote ? { quote } : {}),
          ...(reason ? { reason } : {}),
        },
        request.locale,
      ),
    },
    now,
    trx,
  )
}
