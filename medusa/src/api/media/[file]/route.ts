import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { notFound } from '../../../http/refusal'
import { pictureFile } from '../../../modules/catalogue/pictures/picture-store'

/** A file of a published or drafted picture. Its name is made from its content, so it may be kept for ever. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const name = req.params.file ?? ''
  const bytes = (await pictureFile(name)) ?? notFound('Foto')
  res
    .setHeader('Content-Type', name.endsWith('.avif') ? 'image/avif' : 'image/webp')
    .setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    .setHeader('X-Content-Type-Options', 'nosniff')
    .end(bytes)
}
