import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { notFound } from '../../../http/refusal'
import { readShareCard } from '../../../workflows/catalogue/share-card'

/** The share card of a published item. Its name is made from what it shows, so it may be kept for ever. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const card = (await readShareCard(req.scope, req.params.file ?? '')) ?? notFound('Kartu')
  res
    .setHeader('Content-Type', 'image/jpeg')
    .setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    .setHeader('X-Content-Type-Options', 'nosniff')
    .end(card)
}
