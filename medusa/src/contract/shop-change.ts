import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'

export const listShopChanges = defineRoute({
  method: 'GET',
  path: '/store/changes',
  actor: 'shop',
  summary:
    'What public pages show and has changed since `after` (`epoch:number`, several by commas): answered at once, or when something changes, or after 20 seconds.',
  query: z.object({
    after: z
      .string()
      .regex(/^[\w:,-]{0,1000}$/)
      .default(''),
  }),
  response: z.object({
    epoch: z.string(),
    number: z.int(),
    /** Names of what changed: `listing:…`, `stock:…`, `listings`, `family:…`, `facility:…`, `facilities`, `openness`. */
    tags: z.array(z.string()),
    /** False when what `after` names is not known here: anything may have changed. */
    is_complete: z.boolean(),
  }),
})

export const shopChangeRoutes = [listShopChanges]
