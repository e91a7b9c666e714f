import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { instantField, rupiahField } from './fields'
import { BOOK_READERS } from './ledger'

const target = z.object({
  account_code: z.string(),
  title: z.string(),
  amount_rupiah: rupiahField,
  version: z.int(),
  recorded_at: instantField,
})
export type PnbpTarget = z.infer<typeof target>

const yearField = z.coerce
  .number({ error: 'Isi tahun dengan empat angka, misalnya 2026.' })
  .int('Isi tahun dengan empat angka, misalnya 2026.')
  .min(2000, 'Isi tahun dengan empat angka, misalnya 2026.')
  .max(2100, 'Isi tahun dengan empat angka, misalnya 2026.')

export const listPnbpTargets = defineRoute({
  method: 'GET',
  path: '/facility/pnbp-targets',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The targets of state revenue of a year by account code, with what was deposited; this year when `year` is absent.',
  query: z.object({ year: yearField.optional() }),
  response: z.object({
    year: z.int(),
    targets: z.array(target),
    target_rupiah: rupiahField,
    /** Deposited in the year under every account code, from the ledger. */
    deposited_rupiah: z.int(),
  }),
})

export const setPnbpTarget = defineRoute({
  method: 'POST',
  path: '/facility/pnbp-targets',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Sets or revises the target of a year for one account code; the earlier version is kept.',
  body: z.object({
    year: yearField,
    account_code: z
      .string({ error: 'Pilih kode akun PNBP.' })
      .trim()
      .regex(/^42\d{4}$/, 'Pilih kode akun PNBP.'),
    amount_rupiah: z.coerce
      .number({ error: 'Isi target dalam rupiah bulat.' })
      .int('Isi target dalam rupiah bulat.')
      .min(0, 'Isi target dalam rupiah bulat.')
      .max(1_000_000_000_000, 'Isi target yang benar, paling banyak Rp1.000.000.000.000.'),
  }),
  response: z.object({ targets: z.array(target) }),
  status: 201,
})

export const pnbpTargetRoutes = [listPnbpTargets, setPnbpTarget]
