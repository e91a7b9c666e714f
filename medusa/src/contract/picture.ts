import { z } from '@medusajs/framework/zod'

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
