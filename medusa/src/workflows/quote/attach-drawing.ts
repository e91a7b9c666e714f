import { createHash } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import { isClosed } from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'
import { makeProofPicture } from '../facility-order/make-proof-picture'

/** Keeps a buyer's drawing with a request that is not closed, re-encoded like a transfer slip; returns how many there are. */
export async function attachDrawing(
  container: MedusaContainer,
  input: { token: string; bytes: Buffer; now: Date },
): Promise<number> {
  const service = container.resolve<QuoteService>('quote')
  if (!(await service.requestBy('token', input.token))) notFound('Permintaan')
  const picture = await makeProofPicture(input.bytes)
  return database(container).transaction(async (trx) => {
    const request = (await service.lock('token', input.token, trx)) ?? notFound('Permintaan')
    if (isClosed(request))
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'Permintaan ini sudah ditutup, jadi gambarnya tidak dapat ditambah.',
      )
    const hash = createHash('sha256').update(picture.bytes).digest('hex')
    const { width, height, bytes } = picture
    return service.addDrawing(
      request.id,
      { hash, width, height, picture: bytes, uploaded_at: input.now },
      trx,
    )
  })
}
