import { createHash, randomBytes } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { QuoteRequestInput } from '../../contract/quote-shape'
import { database, row, type Sql } from '../../database/sql'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type { QuoteRequest } from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'
import { dayAfter } from '../checkout/promised-dates'
import { mailQuote } from './mail-quote'
import { quoteMaker } from './quote-maker'

/** Asks a facility for a custom order; the same Idempotency-Key answers with the first request for ever. */
export async function requestQuote(
  container: MedusaContainer,
  call: { input: QuoteRequestInput; idempotency_key: string; now: Date },
): Promise<QuoteRequest> {
  const { input, idempotency_key, now } = call
  const service = container.resolve<QuoteService>('quote')
  const request_hash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  return database(container).transaction(async (trx) => {
    const earlier = await service.requestBy('idempotency_key', idempotency_key, trx)
    if (earlier) return sameRequest(earlier, request_hash)
    await refuseImpossible(trx, input, now)
    const { buyer, ...wish } = input
    const made = await service.insertRequest(
      {
        ...wish,
        area_code: input.method === 'delivery' ? input.area_code : null,
        buyer_type: buyer.type,
        buyer_name: buyer.name,
        buyer_phone: buyer.phone,
        buyer_email: buyer.email,
        token: randomBytes(20).toString('base64url'),
        idempotency_key,
        request_hash,
        requested_at: now,
      },
      trx,
    )
    // Both came at once: the insert waited for the other one, which is there now.
    if (!made)
      return sameRequest(
        (await service.requestBy('idempotency_key', idempotency_key, trx)) as QuoteRequest,
        request_hash,
      )
    await mailQuote(container, { kind: 'quote_requested', request: made, now }, trx)
    return made
  })
}

function sameRequest(earlier: QuoteRequest, request_hash: string): QuoteRequest {
  if (earlier.request_hash === request_hash) return earlier
  throw new ConflictRefusal(
    'key_reused',
    'Permintaan dari halaman ini sudah pernah dikirim dengan isian lain. Kirim sekali lagi bila memang permintaan baru.',
  )
}

async function refuseImpossible(sql: Sql, input: QuoteRequestInput, now: Date): Promise<void> {
  const maker = await quoteMaker(sql, input.facility_id, now)
  if (!maker?.takes_requests)
    refuseField('facility_id', 'Tempat ini tidak menerima pesanan khusus. Pilih dari daftar.')
  if (input.needed_by <= dayAfter(now, maker.time_zone, 0))
    refuseField('needed_by', 'Tanggal kebutuhan harus sesudah hari ini.')
  if (input.method === 'pickup') return
  if (!maker.cooperative_id)
    refuseField('method', `${maker.name} belum dilayani koperasi pengiriman; pilih ambil di tempat.`)
  const area = await row(sql, `SELECT 1 FROM area WHERE code = ? AND level = 4`, [input.area_code])
  if (!area) refuseField('area_code', 'Desa atau kelurahan ini tidak dikenal. Pilih dari daftar.')
}
