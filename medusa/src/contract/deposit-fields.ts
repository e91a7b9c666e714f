import { z } from '@medusajs/framework/zod'
import { dayField, textField } from './fields'
import { type ProofText, readProofText } from './proof-text'

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

export const accountCodeField = z
  .string({ error: 'Pilih kode akun PNBP.' })
  .trim()
  .regex(/^42\d{4}$/, 'Pilih kode akun PNBP.')

export const amountField = z.coerce
  .number({ error: 'Isi jumlah setoran dalam rupiah bulat.' })
  .int('Isi jumlah setoran dalam rupiah bulat.')
  .min(1, 'Isi jumlah setoran dalam rupiah bulat.')

/** A month, `2026-11`. */
export const monthField = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Isi bulan seperti 2026-11.')

/** An empty field of a form counts as absent. */
export const unlessEmpty = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    field.optional(),
  )

export const proof = z.object({
  ntpn: ntpnField,
  ntpn_repeat: ntpnField,
  ntb: ntbField,
  bank: textField('bank atau pos tempat menyetor', 2, 60),
  paid_on: dayField,
})
export const partialProof = z.object({
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
export const expiryField = z.iso.datetime({
  offset: true,
  error: 'Isi tanggal dan jam kedaluwarsa yang benar, atau kosongkan.',
})

/** A proof is there entirely or not at all, and its NTPN was typed twice alike. */
export function checkProof(given: PartialProof, context: z.RefinementCtx): void {
  const fields = Object.keys(missingProof) as (keyof typeof missingProof)[]
  const missing = fields.filter((field) => given[field] === undefined)
  if (missing.length > 0 && missing.length < fields.length)
    for (const field of missing)
      context.addIssue({ code: 'custom', path: [field], message: missingProof[field] })
  if (given.ntpn && given.ntpn_repeat && given.ntpn !== given.ntpn_repeat)
    context.addIssue({ code: 'custom', path: ['ntpn_repeat'], message: repeatDiffers })
}

const missingAmount = 'Isi jumlah yang tertulis pada bukti.'

/**
 * The proof of a payment: typed, with the NTPN twice, or read from the receipt's text where a field is left empty. What was typed must
 * agree with the text.
 */
export const paymentProof = partialProof
  .extend({
    amount_rupiah: unlessEmpty(amountField),
    /** The text of the state receipt (BPN), as it was copied. */
    proof_text: unlessEmpty(z.string().max(10_000, 'Tempel teks buktinya saja, paling banyak 10.000 huruf.')),
  })
  .transform(({ proof_text, ...typed }, context) => {
    const read = readProofText(proof_text ?? '')
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const { billing_code, ...legible } = read
    const given = { ...legible, ntpn_repeat: read.ntpn, ...defined(typed) }
    for (const field of ['ntpn', 'ntb', 'amount_rupiah', 'paid_on'] as const satisfies (keyof ProofText)[])
      if (read[field] !== undefined && given[field] !== read[field])
        refuse(field, `Berbeda dengan bukti yang ditempel: ${read[field]}.`)
    for (const field of Object.keys(missingProof) as (keyof typeof missingProof)[])
      if (given[field] === undefined) refuse(field, missingProof[field])
    if (given.amount_rupiah === undefined) refuse('amount_rupiah', missingAmount)
    if (given.ntpn && given.ntpn_repeat && given.ntpn !== given.ntpn_repeat)
      refuse('ntpn_repeat', repeatDiffers)
    return { ...(given as z.output<typeof proof> & { amount_rupiah: number }), billing_code }
  })

function defined<Given extends object>(given: Given): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Given>
}
