import { z } from '@medusajs/framework/zod'
import { deliveryShape, listingCard } from './catalogue'
import { defineRoute } from './define-route'
import { instantField } from './fields'

/** The name of a share card: the handle of its item, and the hash of what it shows. */
export const SHARE_CARD_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)-([0-9a-f]{20})\.jpg$/

/** A published item where only its address matters. */
export const publishedHandle = z
  .object({
    handle: z.string(),
    /** When its present public form was let out. */
    changed_at: instantField,
  })
  .meta({ id: 'PublishedHandle' })
export type PublishedHandle = z.infer<typeof publishedHandle>

/** A published item as feeds tell of it. */
export const publishedGood = listingCard
  .extend({
    description: z.string(),
    description_en: z.string().nullable(),
    weight_grams: z.int(),
    materials: z.array(z.string()),
    /** Null where no cooperative sends goods: they are picked up. */
    delivery: deliveryShape.nullable(),
    /** When it was first let out. */
    published_at: instantField,
  })
  .meta({ id: 'PublishedGood' })
export type PublishedGood = z.infer<typeof publishedGood>

export const listPublishedHandles = defineRoute({
  method: 'GET',
  path: '/store/published-handles',
  actor: 'public',
  summary: 'The handles of all published goods in alphabetical order, for site maps: 5,000 at a time.',
  query: z.object({
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(5000).default(5000),
  }),
  response: z.object({ goods: z.array(publishedHandle), total: z.int(), next: z.string().nullable() }),
})

export const listPublishedGoods = defineRoute({
  method: 'GET',
  path: '/store/published-goods',
  actor: 'public',
  summary: 'All published goods, newest first, with what feeds tell of them.',
  query: z.object({
    /** Handle of the last one that was read. */
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(250).default(50),
  }),
  response: z.object({ goods: z.array(publishedGood), next: z.string().nullable() }),
})

export const readShareCard = defineRoute({
  method: 'GET',
  path: '/og/:file',
  actor: 'public',
  summary:
    'The share card of a published item (JPEG, 1200 × 630). Drawn when it is first asked for, and kept; a card of an earlier price is gone.',
  params: z.object({ file: z.string().max(160).regex(SHARE_CARD_NAME) }),
  response: z.unknown(),
  response_media_types: ['image/jpeg'],
})

export const publishedRoutes = [listPublishedHandles, listPublishedGoods, readShareCard]
