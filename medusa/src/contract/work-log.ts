import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, pagingFields } from './fields'
import { MAKER_READERS, makerCodeField } from './maker'
import { WORKSHOP_ROLES } from './role'

const QUANTITY = 'Isi jam (kelipatan seperempat, misalnya 7,5) atau jumlah potong.'

const work = z.object({
  id: z.string(),
  code: z.string(),
  workshop_id: z.string(),
  facility_order_id: z.string().nullable(),
  facility_order_number: z.string().nullable(),
  worked_on: dayField,
  /** One of these two. Below zero in a correction. */
  quarter_hours: z.int().nullable(),
  pieces: z.int().nullable(),
  /** Takes another entry back. */
  is_correction: z.boolean(),
  is_reversed: z.boolean(),
})
export type WorkShape = z.infer<typeof work>

export const listWork = defineRoute({
  method: 'GET',
  path: '/facility/work-log',
  actor: 'facility',
  roles: MAKER_READERS,
  summary: 'Work by code, the latest day first; of one workshop or one order.',
  query: z.object({
    workshop_id: z.string().max(80).optional(),
    facility_order_id: z.string().max(80).optional(),
    ...pagingFields,
  }),
  response: z.object({ work: z.array(work), next: z.string().nullable() }),
})

export const recordWork = defineRoute({
  method: 'POST',
  path: '/facility/work-log',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary:
    'Writes down the work of several makers on one day in one workshop, for an order or in general: quarter hours or pieces, as the workshop counts.',
  body: z.object({
    workshop_id: z.string({ error: 'Pilih bengkel.' }).min(1, 'Pilih bengkel.').max(80),
    facility_order_id: z
      .string()
      .max(80)
      .nullish()
      .transform((id) => id || null),
    worked_on: dayField,
    entries: z
      .array(
        z.object({
          code: makerCodeField,
          /** Quarter hours (7.5 hours are 30), or pieces. */
          quantity: z.int({ error: QUANTITY }).min(1, QUANTITY).max(10_000, QUANTITY),
        }),
      )
      .min(1, 'Isi kerja paling sedikit satu kode.')
      .max(200, 'Paling banyak 200 kode sekaligus.'),
  }),
  response: z.object({ recorded: z.int() }),
  status: 201,
})

export const correctWork = defineRoute({
  method: 'POST',
  path: '/facility/work-log/:id/reversals',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Takes an entry back by a reversing row. Premi that it was allocated stays as it is.',
  params: idParams,
  response: z.object({ reversed: z.literal(true) }),
})

export const workLogRoutes = [listWork, recordWork, correctWork]
