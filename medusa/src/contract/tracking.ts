import { z } from '@medusajs/framework/zod'
import { DELIVERY_METHODS } from './checkout'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, phoneField, rupiahField } from './fields'
import { approvalChain, nextActShape, orderEvent, orderLine, orderPayment } from './order-shape'
import { FACILITY_ORDER_STATES } from './order-state'

/** A facility's part of an order as its buyer sees it. */
export const trackedPart = z
  .object({
    id: z.string(),
    number: z.string(),
    facility: z.object({
      slug: z.string(),
      name: z.string(),
      time_zone: z.string(),
      phone: z.string(),
      pickup_hours: z.record(z.string(), z.string()),
    }),
    state: z.enum(FACILITY_ORDER_STATES),
    method: z.enum(DELIVERY_METHODS),
    lines: z.array(orderLine),
    goods_rupiah: rupiahField,
    shipping_rupiah: rupiahField,
    total_rupiah: rupiahField,
    promised_from: dayField,
    promised_to: dayField,
    next: nextActShape.nullable(),
    payment: orderPayment.nullable(),
    pickup_code: z.string().nullable(),
    courier: z.string().nullable(),
    tracking_number: z.string().nullable(),
    events: z.array(orderEvent),
    /** The progress of approval by role; null for an order from before chains existed. */
    approval: approvalChain.omit({ rule_version: true }).nullable(),
    /** What the last change of the content changed; empty when it never did. Days are `from/to`, amounts whole rupiah. */
    changes: z.array(
      z.object({
        kind: z.enum(['promised', 'buyer_type', 'address', 'shipping', 'quantity', 'price', 'total']),
        /** Of the line, for a quantity or a price. */
        name: z.string().nullable(),
        before: z.string(),
        after: z.string(),
      }),
    ),
  })
  .meta({ id: 'TrackedPart' })

export type TrackedPart = z.infer<typeof trackedPart>

export const trackedOrder = z
  .object({
    order_number: z.string(),
    placed_at: instantField,
    buyer_name: z.string(),
    total_rupiah: rupiahField,
    /** Empty for the moment between placing and derivation; the sweep closes it. */
    parts: z.array(trackedPart),
  })
  .meta({ id: 'TrackedOrder' })

const tokenParams = z.object({ token: z.string().min(20).max(64) })

export const trackOrder = defineRoute({
  method: 'GET',
  path: '/store/track/:token',
  actor: 'public',
  summary: 'An order by its unguessable token: each facility part, its state, who must act next and by when.',
  params: tokenParams,
  response: z.object({ order: trackedOrder }),
})

export const findOrder = defineRoute({
  method: 'POST',
  path: '/store/track',
  actor: 'public',
  summary:
    'Finds an order by its number and the phone it was placed with. Throttled. One answer for every miss.',
  body: z.object({
    order_number: z.string({ error: 'Isi nomor pesanan.' }).trim().min(1, 'Isi nomor pesanan.').max(30),
    phone: phoneField,
  }),
  response: z.object({ token: z.string() }),
})

export const attachProof = defineRoute({
  method: 'POST',
  path: '/store/track/:token/proofs/:id',
  actor: 'public',
  summary: 'Attaches a picture of the transfer slip to the payment request of one facility order.',
  params: tokenParams.extend(idParams.shape),
  raw_body_max_bytes: 10_000_000,
  response: z.object({ proof_count: z.int() }),
  status: 201,
})

export const cancelPart = defineRoute({
  method: 'POST',
  path: '/store/track/:token/cancellations/:id',
  actor: 'public',
  summary: 'The buyer cancels one facility order that is not paid yet.',
  params: tokenParams.extend(idParams.shape),
  response: z.object({ order: trackedOrder }),
})

export const trackingRoutes = [trackOrder, findOrder, attachProof, cancelPart]
