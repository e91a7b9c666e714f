import { z } from '@medusajs/framework/zod'
import { addressInput, DELIVERY_METHODS, placedOrder } from './checkout'
import { defineRoute } from './define-route'
import { idParams, pagingFields, textField } from './fields'
import {
  deskQuoteRequest,
  MAX_DRAWINGS,
  QUOTE_VIEWS,
  quoteInput,
  quoteRequestInput,
  quoteRequestRow,
  trackedQuoteRequest,
} from './quote-shape'
import { WORKSHOP_ROLES } from './role'

const tokenParams = z.object({ token: z.string().min(20).max(64) })

export const listQuoteMakers = defineRoute({
  method: 'GET',
  path: '/store/quote-makers',
  actor: 'public',
  summary: 'Facilities that take custom orders, those with a furniture workshop first.',
  response: z.object({
    makers: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        regency: z.string(),
        makes_furniture: z.boolean(),
        workshops: z.array(z.string()),
        can_deliver: z.boolean(),
      }),
    ),
  }),
})

export const requestQuote = defineRoute({
  method: 'POST',
  path: '/store/quote-requests',
  actor: 'public',
  is_idempotent: true,
  summary:
    'Asks a facility to make something by description, once per Idempotency-Key. Throttled. 409 `key_reused` for the same key with another body.',
  body: quoteRequestInput,
  response: z.object({ number: z.string(), token: z.string() }),
  status: 201,
})

export const attachDrawing = defineRoute({
  method: 'POST',
  path: '/store/quote-requests/:token/drawings',
  actor: 'public',
  summary: `Attaches a drawing or a photo to a request that is not closed: re-encoded, at most ${MAX_DRAWINGS}, never public.`,
  params: tokenParams,
  raw_body_max_bytes: 10_000_000,
  response: z.object({ drawing_count: z.int() }),
  status: 201,
})

export const trackQuoteRequest = defineRoute({
  method: 'GET',
  path: '/store/quote-requests/:token',
  actor: 'public',
  summary:
    'A request by its unguessable token: state, every revision of the quote, and the delivery fee to `area_code` or to the place asked for.',
  params: tokenParams,
  query: z.object({ area_code: z.string().max(13).optional() }),
  response: z.object({ quote_request: trackedQuoteRequest }),
})

export const readOwnDrawing = defineRoute({
  method: 'GET',
  path: '/store/quote-requests/:token/drawings/:id',
  actor: 'public',
  summary: 'One drawing of the request as a WebP data URL (re-encoded, no metadata).',
  params: tokenParams.extend(idParams.shape),
  response: z.object({ data_url: z.string() }),
})

export const acceptQuote = defineRoute({
  method: 'POST',
  path: '/store/quote-requests/:token/acceptances',
  actor: 'public',
  is_idempotent: true,
  summary:
    'Accepts the newest quote; it becomes one order that waits for approval, however often it is accepted. 409 `quote_revised`, `quote_expired`, `quote_closed`, `price_changed`, `key_reused`.',
  params: tokenParams,
  body: z
    .object({
      /** The revision the buyer saw. */
      revision: z.coerce.number({ error: 'Muat ulang halaman ini.' }).int().min(1),
      method: z.enum(DELIVERY_METHODS, { error: 'Pilih dikirim atau diambil.' }),
      address: addressInput.nullish(),
      /** What the buyer saw; a different total is refused instead of charging more. */
      expected_total_rupiah: z.coerce.number().int().optional(),
    })
    .superRefine((acceptance, context) => {
      if (acceptance.method === 'delivery' && !acceptance.address)
        context.addIssue({
          code: 'custom',
          path: ['address', 'street'],
          message: 'Isi alamat tujuan, atau pilih ambil di tempat.',
        })
    }),
  response: placedOrder,
  status: 201,
})
export type Acceptance = z.output<NonNullable<typeof acceptQuote.body>>

export const withdrawQuoteRequest = defineRoute({
  method: 'POST',
  path: '/store/quote-requests/:token/withdrawals',
  actor: 'public',
  summary: 'The buyer withdraws a request that is not accepted yet.',
  params: tokenParams,
  body: z.object({
    reason: z
      .string()
      .trim()
      .max(500, 'Alasan paling banyak 500 huruf.')
      .optional()
      .transform((text) => text || null),
  }),
  response: z.object({ quote_request: trackedQuoteRequest }),
})

export const listQuoteRequests = defineRoute({
  method: 'GET',
  path: '/facility/quote-requests',
  actor: 'facility',
  summary: "The facility's requests for custom orders, newest first, with counts.",
  query: z.object({ view: z.enum(QUOTE_VIEWS).catch('open'), ...pagingFields }),
  response: z.object({
    quote_requests: z.array(quoteRequestRow),
    counts: z.record(z.enum(QUOTE_VIEWS), z.int()),
    next: z.string().nullable(),
  }),
})

export const readQuoteRequest = defineRoute({
  method: 'GET',
  path: '/facility/quote-requests/:id',
  actor: 'facility',
  summary: 'One request with its drawings, every revision of the quote, and what a quote may be booked on.',
  params: idParams,
  response: z.object({ quote_request: deskQuoteRequest }),
})

export const makeQuote = defineRoute({
  method: 'POST',
  path: '/facility/quote-requests/:id/quotes',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary:
    'Answers a request with a quote, or revises the one before; every revision is kept. 409 `stale_version` when somebody was faster.',
  params: idParams,
  body: quoteInput,
  response: z.object({ quote_request: deskQuoteRequest }),
  status: 201,
})

export const refuseQuoteRequest = defineRoute({
  method: 'POST',
  path: '/facility/quote-requests/:id/refusals',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Refuses a request with a reason in plain words, which the buyer reads.',
  params: idParams,
  body: z.object({
    expected_revision: z.coerce.number().int().min(0),
    reason: textField('alasan penolakan', 10, 500),
  }),
  response: z.object({ quote_request: deskQuoteRequest }),
})

export const readQuoteDrawing = defineRoute({
  method: 'GET',
  path: '/facility/quote-drawings/:id',
  actor: 'facility',
  summary: "One drawing of the facility's own requests as a WebP data URL (re-encoded, no metadata).",
  params: idParams,
  response: z.object({ data_url: z.string() }),
})

export const quoteRoutes = [
  listQuoteMakers,
  requestQuote,
  attachDrawing,
  trackQuoteRequest,
  readOwnDrawing,
  acceptQuote,
  withdrawQuoteRequest,
  listQuoteRequests,
  readQuoteRequest,
  makeQuote,
  refuseQuoteRequest,
  readQuoteDrawing,
]
