import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, instantField, textField } from './fields'
import { BOOK_READERS } from './ledger'

export const DEPOSIT_RULE_KINDS = ['SAME_DAY', 'NEXT_WORKDAY', 'PERIODIC'] as const
export const DEPOSIT_PERIODS = ['WEEKLY', 'MONTHLY'] as const

const rule = z.object({
  version: z.int(),
  kind: z.enum(DEPOSIT_RULE_KINDS),
  /** `12:00`; what comes later counts as received on the next working day. Null: the whole day counts. */
  cut_off: z.string().nullable(),
  permit_number: z.string().nullable(),
  permit_valid_until: dayField.nullable(),
  period: z.enum(DEPOSIT_PERIODS).nullable(),
  period_day: z.int().nullable(),
  valid_from: dayField,
  legal_basis: z.string(),
  recorded_at: instantField,
})
export type DepositRuleShape = z.infer<typeof rule>

export const listDepositRules = defineRoute({
  method: 'GET',
  path: '/facility/deposit-rules',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The facility’s rule of depositing in all its versions, newest first, and when what is received on some coming days must be deposited.',
  response: z.object({
    rules: z.array(rule),
    /** The version of today; null: the normal rule, because the facility has none of its own. */
    version_in_force: z.int().nullable(),
    /** The rule in force applied to coming days: ordinary, after noon, at the weekend, on a holiday. */
    examples: z.array(
      z.object({ received_at: instantField, holiday: z.string().nullable(), due_on: dayField }),
    ),
  }),
})

const PERMIT_MISSING = 'Isi nomor izin Kanwil DJPb.'
const blankIsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const orNull = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(blankIsNull, field.nullable().default(null))

export const recordDepositRule = defineRoute({
  method: 'POST',
  path: '/facility/deposit-rules',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Records the next version of the rule of depositing, valid from today or later. Receipts keep their due dates.',
  body: z
    .object({
      kind: z.enum(DEPOSIT_RULE_KINDS, { error: 'Pilih kapan PNBP harus disetor.' }),
      cut_off: orNull(
        z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Isi jam seperti 12:00, atau kosongkan.'),
      ),
      permit_number: orNull(textField('nomor izin', 3, 80)),
      permit_valid_until: orNull(dayField),
      period: orNull(z.enum(DEPOSIT_PERIODS, { error: 'Pilih mingguan atau bulanan.' })),
      period_day: orNull(
        z.coerce
          .number({ error: 'Isi hari dengan angka.' })
          .int('Isi hari dengan angka.')
          .min(1, 'Isi hari dengan angka.')
          .max(28, 'Tanggal paling besar 28, karena setiap bulan memilikinya.'),
      ),
      valid_from: dayField,
      legal_basis: textField('dasar hukum', 5, 300),
    })
    .superRefine((given, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (given.kind !== 'PERIODIC') return
      if (!given.permit_number) refuse('permit_number', PERMIT_MISSING)
      if (!given.permit_valid_until) refuse('permit_valid_until', 'Isi tanggal akhir izin.')
      if (!given.period) refuse('period', 'Pilih mingguan atau bulanan.')
      if (!given.period_day) refuse('period_day', 'Isi hari setornya.')
      else if (given.period === 'WEEKLY' && given.period_day > 5)
        refuse('period_day', 'Pilih hari kerja: 1 (Senin) sampai 5 (Jumat).')
      if (given.permit_valid_until && given.permit_valid_until < given.valid_from)
        refuse('permit_valid_until', 'Izin harus masih berlaku saat aturan mulai berlaku.')
    }),
  response: z.object({ rule }),
  status: 201,
})
export type DepositRuleInput = z.output<NonNullable<typeof recordDepositRule.body>>

export const depositRuleRoutes = [listDepositRules, recordDepositRule]
