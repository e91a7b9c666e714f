import { z } from '@medusajs/framework/zod'
import { listingCard } from './catalogue'
import { defineRoute } from './define-route'

const MOST = 40

export const listListingCards = defineRoute({
  method: 'GET',
  path: '/store/listings/cards',
  actor: 'public',
  summary:
    'Up to forty published goods by their handles (`handles=a.b.c`), in that order; what is not sold is left out.',
  query: z.object({
    handles: z
      .string()
      .max(6_000)
      .default('')
      .transform((text) => [...new Set(text.split('.'))].filter(Boolean).slice(0, MOST)),
  }),
  response: z.object({ listings: z.array(listingCard) }),
})

export const listingCardRoutes = [listListingCards]
