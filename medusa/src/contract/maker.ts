import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, textField } from './fields'
import { type Role, WORKSHOP_ROLES } from './role'

/** Who sees codes: those who write work down, and those who pay for it. */
export const MAKER_READERS = [...WORKSHOP_ROLES, 'treasurer', 'head'] as const satisfies readonly Role[]

/** A maker's code. It must not tell who it is: the facility's own register on paper links codes to people. */
export const makerCodeField = z
  .string({ error: 'Isi kode, misalnya RTG-014.' })
  .trim()
  .toUpperCase()
  .min(1, 'Isi kode, misalnya RTG-014.')
  .max(12, 'Kode paling banyak 12 karakter.')
  .regex(/^[A-Z0-9][A-Z0-9-]*$/, 'Kode hanya huruf, angka, dan tanda hubung, misalnya RTG-014.')
  .regex(/[0-9]/, 'Kode harus memuat angka, misalnya RTG-014. Jangan menulis nama.')
  .refine((code) => !/[A-Z]{5}|[0-9]{5}/.test(code), {
    error: 'Kode bukan nama, tanggal lahir, atau nomor register. Pakai kode pendek, misalnya RTG-014.',
  })

const maker = z.object({
  code: z.string(),
  workshop_id: z.string(),
  active_from: dayField,
  active_to: dayField.nullable(),
})
export type MakerShape = z.infer<typeof maker>

const workUnit = z.object({
  workshop_id: z.string(),
  unit: z.enum(['hours', 'pieces']),
  valid_from: dayField,
  legal_basis: z.string(),
})

export const listMakers = defineRoute({
  method: 'GET',
  path: '/facility/makers',
  actor: 'facility',
  roles: MAKER_READERS,
  summary: 'Makers by code, and what each workshop’s work is counted in. No route knows a name.',
  response: z.object({
    makers: z.array(maker),
    workshops: z.array(z.object({ id: z.string(), name: z.string(), unit: z.enum(['hours', 'pieces']) })),
    work_units: z.array(workUnit),
  }),
})

export const addMaker = defineRoute({
  method: 'POST',
  path: '/facility/makers',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Takes a maker’s code into use in a workshop.',
  body: z.object({
    code: makerCodeField,
    workshop_id: z.string({ error: 'Pilih bengkel.' }).min(1, 'Pilih bengkel.').max(80),
    active_from: dayField,
  }),
  response: z.object({ maker }),
  status: 201,
})

export const endMaker = defineRoute({
  method: 'POST',
  path: '/facility/makers/:id/end',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Gives a code (the id) its last day; its balance stays until it is paid.',
  params: idParams,
  body: z.object({ active_to: dayField }),
  response: z.object({ maker }),
})

export const setWorkUnit = defineRoute({
  method: 'POST',
  path: '/facility/workshops/:id/work-units',
  actor: 'facility',
  roles: ['head'],
  summary: 'Sets whether a workshop’s work is counted in hours or pieces from a day on, with its basis.',
  params: idParams,
  body: z.object({
    unit: z.enum(['hours', 'pieces'], { error: 'Pilih jam atau potong.' }),
    valid_from: dayField,
    legal_basis: textField('dasar keputusan', 3, 120),
  }),
  response: z.object({ work_unit: workUnit }),
  status: 201,
})

export const makerRoutes = [listMakers, addMaker, endMaker, setWorkUnit]
