import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, textField } from './fields'
import { WORKSHOP_ROLES } from './role'

const HOLDERS = 'Isi jumlah pemegang dengan angka bulat 1 sampai 10.000.'
const YEAR = 'Isi tahun dengan empat angka, misalnya 2026.'

const certificate = z
  .object({
    id: z.string(),
    workshop: z.object({ id: z.string(), name: z.string() }),
    title: z.string(),
    issuer: z.string(),
    /** The training partner it came from. */
    partner: z.object({ id: z.string(), name: z.string() }).nullable(),
    year: z.int(),
    /** The real count: buyers read "several" when it is below three. */
    holder_count: z.int(),
  })
  .meta({ id: 'WorkshopCertificate' })
export type WorkshopCertificateShape = z.infer<typeof certificate>

export const listWorkshopCertificates = defineRoute({
  method: 'GET',
  path: '/facility/workshop-certificates',
  actor: 'facility',
  summary: 'What the facility’s workshops can show for their craft, and the partners that train them.',
  response: z.object({
    certificates: z.array(certificate),
    workshops: z.array(z.object({ id: z.string(), name: z.string() })),
    partners: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})

export const keepWorkshopCertificate = defineRoute({
  method: 'POST',
  path: '/facility/workshop-certificates',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Keeps a certificate of a workshop with how many people hold it; never who.',
  body: z.object({
    workshop_id: z.string({ error: 'Pilih bengkel.' }).min(1, 'Pilih bengkel.').max(80),
    title: textField('nama sertifikat', 3, 120),
    issuer: textField('penerbit sertifikat', 2, 120),
    partner_id: z
      .string()
      .max(80)
      .nullish()
      .transform((id) => id || null),
    year: z.coerce.number({ error: YEAR }).int(YEAR).min(1990, YEAR).max(2100, YEAR),
    holder_count: z.coerce.number({ error: HOLDERS }).int(HOLDERS).min(1, HOLDERS).max(10_000, HOLDERS),
  }),
  response: z.object({ id: z.string() }),
  status: 201,
})

export const removeWorkshopCertificate = defineRoute({
  method: 'DELETE',
  path: '/facility/workshop-certificates/:id',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Takes a certificate off. The row stays, with who took it off.',
  params: idParams,
  response: z.object({ removed: z.boolean() }),
})

export const workshopCertificateRoutes = [
  listWorkshopCertificates,
  keepWorkshopCertificate,
  removeWorkshopCertificate,
]
