import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields, rupiahField, textField } from './fields'
import { BOOK_READERS } from './ledger'

/** A code as people copy it from paper: blanks, dots and dashes dropped, letters made large. */
const copiedCode = (missing: string) =>
  z.string({ error: missing }).transform((text) => text.replace(/[\s.\-–]/g, '').toUpperCase())

/** SIMPONI's billing code: 15 digits (domain.md 1.4). */
export const billingCodeField = copiedCode('Isi kode billing SIMPONI.').pipe(
  z
    .string()
    .min(1, 'Isi kode billing SIMPONI.')
    .regex(/^\d{15}$/, 'Kode billing terdiri atas 15 angka.'),
)

/** Nomor Transaksi Penerimaan Negara: 16 letters and digits. */
export const ntpnField = copiedCode('Isi NTPN dari bukti penerimaan negara.').pipe(
  z
    .string()
    .min(1, 'Isi NTPN dari bukti penerimaan negara.')
    .regex(/^[0-9A-Z]{16}$/, 'NTPN terdiri atas 16 huruf dan angka, misalnya 0A1B 2C3D 4E5F 6G7H.'),
)

/** Nomor Transaksi Bank (or Pos). */
export const ntbField = copiedCode('Isi NTB dari bukti penerimaan negara.').pipe(
  z
    .string()
    .min(1, 'Isi NTB dari bukti penerimaan negara.')
    .regex(/^[0-9A-Z]{6,20}$/, 'NTB terdiri atas 6 sampai 20 huruf dan angka.'),
)

const accountCodeField = z
  .string({ error: 'Pilih kode akun PNBP.' })
  .trim()
  .regex(/^42\d{4}$/, 'Pilih kode akun PNBP.')

const amountField = z.coerce
  .number({ error: 'Isi jumlah setoran dalam rupiah bulat.' })
  .int('Isi jumlah setoran dalam rupiah bulat.')
  .min(1, 'Isi jumlah setoran dalam rupiah bulat.')

/** An empty field of a form counts as absent. */
const unlessEmpty = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    field.optional(),
  )

const proof = z.object({
  ntpn: ntpnField,
  ntpn_repeat: ntpnField,
  ntb: ntbField,
  bank: textField('bank atau pos tempat menyetor', 2, 60),
  paid_on: dayField,
})
const partialProof = z.object({
  ntpn: unlessEmpty(ntpnField),
  ntpn_repeat: unlessEmpty(ntpnField),
  ntb: unlessEmpty(ntbField),
  bank: unlessEmpty(proof.shape.bank),
  paid_on: unlessEmpty(dayField),
})
type PartialProof = z.output<typeof partialProof>

const missingProof = {
  ntpn: 'Isi NTPN dari bukti penerimaan negara.',
  ntpn_repeat: 'Ketik NTPN sekali lagi.',
  ntb: 'Isi NTB dari bukti penerimaan negara.',
  bank: 'Isi bank atau pos tempat menyetor.',
  paid_on: 'Isi tanggal setor.',
} as const

const repeatDiffers =
  'Kedua NTPN berbeda. Periksa huruf O dan angka 0, huruf I dan angka 1, lalu ketik ulang.'

/** Until when a billing code can be paid. */
const expiryField = z.iso.datetime({
  offset: true,
  error: 'Isi tanggal dan jam kedaluwarsa yang benar, atau kosongkan.',
})

/** A proof is there entirely or not at all, and its NTPN was typed twice alike. */
function checkProof(given: PartialProof, context: z.RefinementCtx): void {
  const fields = Object.keys(missingProof) as (keyof typeof missingProof)[]
  const missing = fields.filter((field) => given[field] === undefined)
  if (missing.length > 0 && missing.length < fields.length)
    for (const field of missing)
      context.addIssue({ code: 'custom', path: [field], message: missingProof[field] })
  if (given.ntpn && given.ntpn_repeat && given.ntpn !== given.ntpn_repeat)
    context.addIssue({ code: 'custom', path: ['ntpn_repeat'], message: repeatDiffers })
}

const deposit = z.object({
  id: z.string(),
  account_code: z.string(),
  amount_rupiah: rupiahField,
  state: z.enum(['billed', 'paid']),
  billing_code: z.string(),
  billing_expires_at: instantField.nullable(),
  earlier_billing_codes: z.array(z.string()),
  billed_at: instantField,
  ntpn: z.string().nullable(),
  ntb: z.string().nullable(),
  bank: z.string().nullable(),
  paid_on: dayField.nullable(),
  settlement_count: z.int(),
})
export type Deposit = z.infer<typeof deposit>

export const listDeposits = defineRoute({
  method: 'GET',
  path: '/facility/deposits',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Deposits to the state treasury, newest first: billed or paid.',
  query: z.object({ ...pagingFields }),
  response: z.object({ deposits: z.array(deposit), next: z.string().nullable() }),
})

const payable = z.object({
  account_code: z.string(),
  title: z.string(),
  /** What the ledger owes the treasury under this code, billed deposits included. */
  payable_rupiah: rupiahField,
  /** The part of it that no deposit covers yet. */
  uncovered_rupiah: rupiahField,
  settlements: z.array(
    z.object({
      settlement_id: z.string(),
      facility_order_id: z.string(),
      facility_order_number: z.string().nullable(),
      settled_on: dayField,
      amount_rupiah: rupiahField,
      /** The sum from the oldest settlement up to this one: what one deposit may amount to. */
      running_rupiah: rupiahField,
    }),
  ),
})
export type Payable = z.infer<typeof payable>

const depositLine = z.object({
  settlement_id: z.string(),
  facility_order_number: z.string().nullable(),
  settled_on: dayField,
  amount_rupiah: rupiahField,
})

export const readDeposit = defineRoute({
  method: 'GET',
  path: '/facility/deposits/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'One deposit with the settlements that it covers.',
  params: idParams,
  response: z.object({ deposit: deposit.extend({ lines: z.array(depositLine) }) }),
})

export const listPayable = defineRoute({
  method: 'GET',
  path: '/facility/deposits/payable',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'State revenue owed to the treasury by account code, with the settlements that wait for a deposit, oldest first.',
  response: z.object({ payable: z.array(payable) }),
})

export const recordDeposit = defineRoute({
  method: 'POST',
  path: '/facility/deposits',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Records a deposit: the billing code and what it covers (named settlements, or the oldest that make up the amount) and, when it is paid, NTPN (typed twice), NTB, bank and day.',
  body: partialProof
    .extend({
      account_code: accountCodeField,
      amount_rupiah: amountField,
      settlement_ids: z.array(z.string().max(80)).max(500).optional(),
      billing_code: billingCodeField,
      billing_expires_at: unlessEmpty(expiryField),
    })
    .superRefine(checkProof),
  response: z.object({ deposit }),
  status: 201,
})

export const payDeposit = defineRoute({
  method: 'POST',
  path: '/facility/deposits/:id/payments',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Records that a billed deposit was paid: NTPN (typed twice), NTB, bank and day; posts to the ledger.',
  params: idParams,
  body: proof.superRefine(checkProof),
  response: z.object({ deposit }),
})

export const replaceBillingCode = defineRoute({
  method: 'POST',
  path: '/facility/deposits/:id/billing-codes',
  actor: 'facility',
  roles: ['treasurer'],
  summary: 'Gives an unpaid deposit a new billing code when its own has expired; the old code is kept.',
  params: idParams,
  body: z.object({ billing_code: billingCodeField, billing_expires_at: unlessEmpty(expiryField) }),
  response: z.object({ deposit }),
})

export const listAccountCodes = defineRoute({
  method: 'GET',
  path: '/facility/account-codes',
  actor: 'facility',
  summary: 'Account codes of the treasury (Bagan Akun Standar) that are valid today.',
  response: z.object({ account_codes: z.array(z.object({ code: z.string(), title: z.string() })) }),
})

export const depositRoutes = [
  listDeposits,
  listPayable,
  readDeposit,
  recordDeposit,
  payDeposit,
  replaceBillingCode,
  listAccountCodes,
]
