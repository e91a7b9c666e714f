import { z } from '@medusajs/framework/zod'
import { listingCard } from './catalogue'
import { defineRoute } from './define-route'
import { idParams } from './fields'

const tokenParams = z.object({ token: z.string().min(20).max(64) })
const lineField = z.string({ error: 'Pilih barangnya.' }).min(1, 'Pilih barangnya.').max(80)

/** What the buyer of a rejected or expired part may do instead, line by line. */
export const partAlternatives = z
  .object({
    /** The facility order. */
    id: z.string(),
    lines: z.array(
      z.object({
        facility_order_line_id: z.string(),
        name: z.string(),
        /** The same or a similar good that another facility can deliver now; at most three, the closest first. */
        alternatives: z.array(listingCard),
        /** False for a custom order, which nobody else can wait for. */
        may_wait: z.boolean(),
        is_waiting: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PartAlternatives' })
export type PartAlternatives = z.infer<typeof partAlternatives>

export const readAlternatives = defineRoute({
  method: 'GET',
  path: '/store/track/:token/alternatives',
  actor: 'public',
  summary:
    'For each part of an order that was rejected or expired: similar goods of other facilities that can be bought now, and whether the buyer is on a waiting list.',
  params: tokenParams,
  response: z.object({
    /** The order has an address to write to; else joining a waiting list needs one. */
    has_email: z.boolean(),
    parts: z.array(partAlternatives),
  }),
})

export const joinWaitingList = defineRoute({
  method: 'POST',
  path: '/store/track/:token/waiting-list/:id',
  actor: 'public',
  summary:
    'Puts the buyer on the waiting list for the listing of one line of a rejected or expired part: one mail when it is for sale again.',
  params: tokenParams.extend(idParams.shape),
  body: z.object({
    facility_order_line_id: lineField,
    email: z
      .union([
        z.literal(''),
        z.email({ error: 'Alamat surel belum benar. Contoh: nama@contoh.id.' }).max(200),
      ])
      .optional(),
  }),
  response: z.object({ is_waiting: z.boolean() }),
  status: 201,
})

export const leaveWaitingList = defineRoute({
  method: 'DELETE',
  path: '/store/track/:token/waiting-list/:id',
  actor: 'public',
  summary: 'Takes the buyer off the waiting list again.',
  params: tokenParams.extend(idParams.shape),
  query: z.object({ line: lineField }),
  response: z.object({ is_waiting: z.boolean() }),
})

export const waitForListing = defineRoute({
  method: 'POST',
  path: '/store/listings/:handle/waiting-list',
  actor: 'public',
  summary:
    'Puts an address on the waiting list of a listing that can’t be ordered now: one mail when it is on the shelf again or its next harvest opens. Says the same whether or not the address waited already.',
  params: z.object({ handle: z.string().max(120) }),
  body: z.object({
    email: z.email({ error: 'Alamat surel belum benar. Contoh: nama@contoh.id.' }).max(200),
    locale: z.enum(['id', 'en']).default('id'),
  }),
  response: z.object({ is_waiting: z.boolean() }),
  status: 201,
})

export const waitingListRoutes = [readAlternatives, joinWaitingList, leaveWaitingList, waitForListing]
