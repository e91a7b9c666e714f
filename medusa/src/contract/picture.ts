import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'

/**
 * A picture as the shop renders it: files are `/media/<hash>-<width>.avif` and `.webp` for every width in `widths`.
 * `is_illustration` marks drawings that stand in for a photograph.
 */
export const pictureShape = z
  .object({
    id: z.string(),
    hash: z.string(),
    width: z.int(),
    height: z.int(),
    widths: z.array(z.int()),
    average_colour: z.string(),
    alt: z.string(),
    is_illustration: z.boolean(),
  })
  .meta({ id: 'Picture' })
export type Picture = z.infer<typeof pictureShape>

export const readPictureFile = defineRoute({
  method: 'GET',
  path: '/media/:file',
  actor: 'public',
  summary: 'One file of a picture. Its name is made from its content, so it may be kept for ever.',
  params: z.object({ file: z.string().regex(/^[0-9a-f]{20}-\d{1,5}\.(avif|webp)$/) }),
  response: z.unknown(),
  response_media_types: ['image/avif', 'image/webp'],
})

export const pictureRoutes = [readPictureFile]
