import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, rupiahField, textField } from './fields'
import { type Role, WORKSHOP_ROLES } from './role'

export const COST_LINE_KINDS = ['MATERIAL', 'LABOUR', 'OVERHEAD', 'OTHER'] as const
export const COST_LINES_MAX = 12

/** Who knows what making a good cost: the workshop, and the treasurer from the bills. */
export const COST_RECORDERS = [...WORKSHOP_ROLES, 'treasurer'] as const satisfies readonly Role[]
const readers = [...COST_RECORDERS, 'head'] as const satisfies readonly Role[]

const RUPIAH = 'Isi nilai rupiah dengan angka bulat, misalnya 125000.'
const UNITS = 'Isi banyaknya yang dibuat dengan angka bulat 1 sampai 100000.'
const amount = (least: number) => z.int({ error: RUPIAH }).min(least, RUPIAH).max(1_000_000_000_000, RUPIAH)

const costSheet = z
  .object({
    id: z.string(),
    version: z.int(),
    batch: z.string().nullable(),
    valid_from: dayField,
    units_made: z.int(),
    lines: z.array(
      z.object({ label: z.string(), kind: z.enum(COST_LINE_KINDS), amount_rupiah: rupiahField }),
    ),
    total_rupiah: rupiahField,
    /** The total by the units made, rounded up to the rupiah. */
    unit_cost_rupiah: rupiahField,
    /** What making one more will cost. */
    next_unit_cost_rupiah: rupiahField,
    note: z.string(),
    recorded_at: instantField,
    /** It counts for orders placed today. */
    is_in_force: z.boolean(),
  })
  .meta({ id: 'CostSheet' })
export type CostSheetShape = z.infer<typeof costSheet>

const costedListing = z.object({
  id: z.string(),
  name: z.string(),
  price_rupiah: rupiahField,
  /** The cost written on the listing, which counts while there is no sheet. */
  listed_cost_rupiah: rupiahField,
  sheet: costSheet
    .pick({ unit_cost_rupiah: true, next_unit_cost_rupiah: true, valid_from: true, batch: true })
    .nullable(),
})
export type CostedListing = z.infer<typeof costedListing>

export const listCostSheets = defineRoute({
  method: 'GET',
  path: '/facility/cost-sheets',
  actor: 'facility',
  roles: readers,
  summary: 'What each good of the facility costs by the sheet in force today, beside its price.',
  response: z.object({ listings: z.array(costedListing) }),
})

export const readCostSheets = defineRoute({
  method: 'GET',
  path: '/facility/cost-sheets/:id',
  actor: 'facility',
  roles: readers,
  summary: 'Every cost sheet of one listing (`id`), newest first.',
  params: idParams,
  response: z.object({ listing: costedListing, sheets: z.array(costSheet), may_record: z.boolean() }),
})

export const recordCostSheet = defineRoute({
  method: 'POST',
  path: '/facility/cost-sheets/:id',
  actor: 'facility',
  roles: COST_RECORDERS,
  summary:
    'Adds a cost sheet to a listing (`id`). It counts from its day on, today at the earliest, and never changes.',
  params: idParams,
  body: z.object({
    batch: z
      .union([z.literal(''), z.null(), textField('nomor atau nama batch', 1, 60)])
      .optional()
      .transform((batch) => batch || null),
    valid_from: dayField,
    units_made: z.int({ error: UNITS }).min(1, UNITS).max(100_000, UNITS),
    lines: z
      .array(
        z.object({
          label: textField('uraian biaya', 2, 80),
          kind: z.enum(COST_LINE_KINDS, { error: 'Pilih jenis biaya.' }),
          amount_rupiah: amount(1),
        }),
      )
      .min(1, 'Isi paling sedikit satu baris biaya.')
      .max(COST_LINES_MAX, `Paling banyak ${COST_LINES_MAX} baris biaya.`),
    /** Null: as much as this time. */
    next_unit_cost_rupiah: amount(0).nullable(),
    note: textField('catatan', 0, 500),
  }),
  response: z.object({ sheet: costSheet }),
  status: 201,
})
export type CostSheetInput = z.output<NonNullable<typeof recordCostSheet.body>>

export const costSheetRoutes = [listCostSheets, readCostSheets, recordCostSheet]
