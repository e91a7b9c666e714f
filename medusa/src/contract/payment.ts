import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields } from './fields'
import { deskOrder, orderPayment } from './order-shape'

export const listPayments = defineRoute({
  method: 'GET',
  path: '/facility/payments',
  actor: 'facility',
  roles: ['treasurer', 'head'],
  summary: 'Payment requests of the facility: open ones first, by deadline.',
  query: z.object({ state: z.enum(['open', 'paid', 'lapsed']).optional(), ...pagingFields }),
  response: z.object({
    payments: z.array(
      orderPayment.extend({
        id: z.string(),
        facility_order_id: z.string(),
        facility_order_number: z.string(),
        buyer_name: z.string(),
        requested_at: instantField,
        proofs: z.array(z.object({ id: z.string(), uploaded_at: instantField })),
      }),
    ),
    next: z.string().nullable(),
  }),
})

export const confirmPayment = defineRoute({
  method: 'POST',
  path: '/facility/payments/:id/confirmations',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'The treasurer confirms that exactly the asked amount stands on the bank statement; posts to the ledger.',
  params: idParams,
  body: z.object({
    received_on: dayField,
    amount_rupiah: z.coerce
      .number({ error: 'Isi jumlah yang masuk di rekening.' })
      .int('Isi rupiah bulat.')
      .min(1, 'Isi jumlah yang masuk di rekening.'),
  }),
  response: z.object({ order: deskOrder }),
})

export const readProof = defineRoute({
  method: 'GET',
  path: '/facility/proofs/:id',
  actor: 'facility',
  roles: ['treasurer', 'head'],
  summary: 'One transfer proof as a WebP data URL (re-encoded, no metadata).',
  params: idParams,
  response: z.object({ data_url: z.string() }),
})

export const paymentRoutes = [listPayments, confirmPayment, readProof]
