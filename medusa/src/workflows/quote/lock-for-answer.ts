import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ROLE_TITLES, type Role } from '../../contract/role'
import { ConflictRefusal, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { isClosed, type Quote, type QuoteRequest } from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'

/**
 * The facility's own request, locked for an answer, with the revisions there are. 404 for another facility's; 409 `stale_version` when a
 * colleague has answered since, or the buyer has ended it.
 */
export async function lockForAnswer(
  container: MedusaContainer,
  call: { quote_request_id: string; staff: StaffScope; expected_revision: number },
  trx: Knex.Transaction,
): Promise<{ request: QuoteRequest; quotes: Quote[] }> {
  const service = container.resolve<QuoteService>('quote')
  const request = await service.lock('id', call.quote_request_id, trx)
  if (request?.facility_id !== call.staff.organisation_id) notFound('Permintaan')
  if (isClosed(request))
    throw new ConflictRefusal('stale_version', 'Permintaan ini sudah ditutup.', {
      state: request.state,
      at: request.closed_at?.toISOString() ?? null,
    })
  const quotes = await service.quotes(request.id, trx)
  const newest = quotes.at(-1)
  if ((newest?.revision ?? 0) !== call.expected_revision)
    throw new ConflictRefusal(
      'stale_version',
      `${newest ? ROLE_TITLES[newest.role as Role] : 'Rekan Anda'} sudah lebih dahulu membuat penawaran. Periksa yang terbaru.`,
      {
        by_role: newest?.role ?? null,
        at: newest?.quoted_at.toISOString() ?? null,
        revision: newest?.revision ?? 0,
      },
    )
  return { request, quotes }
}
