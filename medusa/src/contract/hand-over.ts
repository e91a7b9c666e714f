import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, pagingFields } from './fields'
import { deskOrder, facilityOrderRow, handOverRecord } from './order-shape'
import { FACILITY_ORDER_STATES } from './order-state'

export const listHandOvers = defineRoute({
  method: 'GET',
  path: '/cooperative/hand-overs',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary:
    'Goods handed over to the cooperative: to accept, to ship, on the way; `state` may name several, comma-separated.',
  query: z.object({ state: z.string().max(300).optional(), ...pagingFields }),
  response: z.object({
    hand_overs: z.array(facilityOrderRow.extend({ facility_name: z.string(), hand_over: handOverRecord })),
    counts: z.record(z.enum(FACILITY_ORDER_STATES), z.int()),
    next: z.string().nullable(),
  }),
})

export const readHandOver = defineRoute({
  method: 'GET',
  path: '/cooperative/hand-overs/:id',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'One facility order in the custody of the cooperative, by facility order id.',
  params: idParams,
  response: z.object({ order: deskOrder, facility_name: z.string(), time_zone: z.string() }),
})

export const acceptHandOver = defineRoute({
  method: 'POST',
  path: '/cooperative/hand-overs/:id/acceptances',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'The cooperative counts and accepts the goods; a difference needs a note.',
  params: idParams,
  body: z.object({
    expected_version: z.coerce.number().int(),
    lines: z
      .array(
        z.object({
          facility_order_line_id: z.string(),
          quantity: z.coerce.number({ error: 'Isi jumlah yang diterima.' }).int().min(0),
        }),
      )
      .min(1),
    note: z.string().trim().max(1000).optional(),
  }),
  response: z.object({ order: deskOrder }),
})

export const moveShipment = defineRoute({
  method: 'POST',
  path: '/cooperative/hand-overs/:id/transitions',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'ship (courier and tracking number) and deliver.',
  params: idParams,
  body: z
    .object({
      transition: z.enum(['ship', 'deliver']),
      expected_version: z.coerce.number().int(),
      courier: z.string().trim().max(60).optional(),
      tracking_number: z.string().trim().max(60).optional(),
      note: z.string().trim().max(1000).optional(),
    })
    .superRefine((act, context) => {
      if (act.transition !== 'ship') return
      if (!act.courier)
        context.addIssue({ code: 'custom', path: ['courier'], message: 'Isi nama kurir atau ekspedisi.' })
      if (!act.tracking_number)
        context.addIssue({ code: 'custom', path: ['tracking_number'], message: 'Isi nomor resi.' })
    }),
  response: z.object({ order: deskOrder }),
})

export const handOverRoutes = [listHandOvers, readHandOver, acceptHandOver, moveShipment]
