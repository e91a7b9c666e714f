import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField } from './fields'
import { WORKSHOP_ROLES } from './role'

/** The batch of a harvest that can be ordered from now: the earliest with units left whose cut-off has not passed. */
export const openHarvest = z
  .object({
    id: z.string(),
    /** Days of the harvest, both included; the same for a harvest of one day. */
    harvest_from: dayField,
    harvest_to: dayField,
    order_before: instantField,
    /** The facility's zone, in which the cut-off is told. */
    time_zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  })
  .meta({ id: 'OpenHarvest' })
export type OpenHarvest = z.infer<typeof openHarvest>

export const HARVEST_STATES = ['open', 'full', 'past', 'closed'] as const

/** A batch as its facility's desk sees it. */
export const harvestBatch = openHarvest
  .extend({
    listing_id: z.string(),
    total_quantity: z.int(),
    /** Units that orders hold; a rejected, expired or cancelled one gives its units back. */
    ordered_quantity: z.int(),
    /** Closed by hand before anything else; past its cut-off; full; else open. */
    state: z.enum(HARVEST_STATES),
    /** False once anybody has ordered from it, or it was closed. */
    may_change: z.boolean(),
    may_close: z.boolean(),
  })
  .meta({ id: 'HarvestBatch' })
export type HarvestBatch = z.infer<typeof harvestBatch>

const HARVEST_DAY = 'Isi tanggal panen, misalnya 2026-12-12.'
const CUT_OFF = 'Isi batas pesan dengan tanggal dan jam, misalnya 2026-12-08 12:00.'
const UNITS = 'Isi jumlah satuan dengan angka bulat 1 sampai 100.000.'

export const harvestInput = z
  .object({
    harvest_from: z.iso.date({ error: HARVEST_DAY }),
    harvest_to: z.iso.date({ error: HARVEST_DAY }),
    /** Day and time on the facility's own clock: `2026-12-08T12:00`. */
    order_before: z
      .string({ error: CUT_OFF })
      .transform((text) => text.trim().replace(' ', 'T'))
      .pipe(z.iso.datetime({ local: true, precision: -1, error: CUT_OFF })),
    total_quantity: z.coerce.number({ error: UNITS }).int(UNITS).min(1, UNITS).max(100_000, UNITS),
  })
  .superRefine((batch, context) => {
    if (batch.harvest_to < batch.harvest_from)
      context.addIssue({
        code: 'custom',
        path: ['harvest_to'],
        message: 'Hari terakhir panen tidak boleh sebelum hari pertama.',
      })
    if (batch.order_before.slice(0, 10) > batch.harvest_from)
      context.addIssue({
        code: 'custom',
        path: ['order_before'],
        message: 'Batas pesan paling lambat pada hari pertama panen.',
      })
  })
export type HarvestInput = z.output<typeof harvestInput>

export const listHarvests = defineRoute({
  method: 'GET',
  path: '/facility/listings/:id/harvests',
  actor: 'facility',
  summary: 'The harvest batches of one listing, latest first, with what is ordered from each.',
  params: idParams,
  response: z.object({ batches: z.array(harvestBatch) }),
})

export const addHarvest = defineRoute({
  method: 'POST',
  path: '/facility/listings/:id/harvests',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary:
    'Opens a batch of a listing that is sold by harvest: days, cut-off on the facility’s clock, units. Who waits is told.',
  params: idParams,
  body: harvestInput,
  response: z.object({ batch: harvestBatch }),
  status: 201,
})

export const changeHarvest = defineRoute({
  method: 'POST',
  path: '/facility/harvests/:id',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Changes a batch that nobody has ordered from yet. 409 `ordered` once somebody has.',
  params: idParams,
  body: harvestInput,
  response: z.object({ batch: harvestBatch }),
})

export const closeHarvest = defineRoute({
  method: 'POST',
  path: '/facility/harvests/:id/closings',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Closes a batch before its cut-off, for good. Orders that were placed stay as they are.',
  params: idParams,
  response: z.object({ batch: harvestBatch }),
})

export const harvestRoutes = [listHarvests, addHarvest, changeHarvest, closeHarvest]
