import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { ConflictRefusal, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { isClosed, OBSTACLE_SENTENCES } from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'
import { lockForAnswer } from './lock-for-answer'
import { mailQuote } from './mail-quote'

/** Staff cannot take a request; the buyer is told why in their words. */
export async function refuseRequest(
  container: MedusaContainer,
  call: { quote_request_id: string; staff: StaffScope; expected_revision: number; reason: string; now: Date },
): Promise<void> {
  const { staff, reason, now } = call
  await database(container).transaction(async (trx) => {
    const { request } = await lockForAnswer(container, call, trx)
    const closing = { closed_at: now, closed_by: staff.staff_id, closed_reason: reason }
    await container.resolve<QuoteService>('quote').close(request.id, 'refused', closing, trx)
    await mailQuote(container, { kind: 'quote_refused', request, reason, now }, trx)
  })
}

/** The buyer lets a request go that is not accepted yet. Twice is the same as once. */
export async function withdrawRequest(
  container: MedusaContainer,
  call: { token: string; reason: string | null; now: Date },
): Promise<void> {
  const service = container.resolve<QuoteService>('quote')
  await database(container).transaction(async (trx) => {
    const request = (await service.lock('token', call.token, trx)) ?? notFound('Permintaan')
    if (request.state === 'withdrawn') return
    if (isClosed(request)) throw new ConflictRefusal('quote_closed', OBSTACLE_SENTENCES.quote_closed)
    await service.close(request.id, 'withdrawn', { closed_at: call.now, closed_reason: call.reason }, trx)
  })
}
