import { z } from '@medusajs/framework/zod'
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** Whole rupiah in JSON: an integer. */
export const rupiahField = z.int().min(0)

/** An instant, ISO 8601 with offset. */
export const instantField = z.iso.datetime({ offset: true })

/** A calendar day, `2026-11-21`. */
export const dayField = z.iso.date({ error: 'Isi tanggal yang benar, misalnya 2026-11-21.' })

/** A person's phone in any Indonesian form (0812…, 62812…, +62 812-…), returned as E.164 `+62…`. */
export const phoneField = z
  .string({ error: 'Isi nomor telepon atau WhatsApp.' })
  .trim()
  .min(1, 'Isi nomor telepon atau WhatsApp.')
  .transform((text, context) => {
    const phone = parsePhoneNumberFromString(text.replace(/^\s*\(?\s*62/, '+62'), 'ID')
    if (phone?.isPossible() && phone.countryCallingCode === '62') return phone.number as string
    context.addIssue({ code: 'custom', message: 'Nomor telepon belum benar. Contoh: 0812-3456-7890.' })
    return z.NEVER
  })

/** E-mail that may be left empty; empty becomes null. */
export const optionalEmailField = z
  .union([z.literal(''), z.null(), z.email({ error: 'Alamat surel belum benar. Contoh: nama@contoh.id.' })])
  .optional()
  .transform((email) => email || null)

/** A trimmed text with bounds and a sentence for each bound. */
export const textField = (what: string, min: number, max: number) =>
  z
    .string({ error: `Isi ${what}.` })
    .trim()
    .min(min, min > 1 ? `Isi ${what}, paling sedikit ${min} huruf.` : `Isi ${what}.`)
    .max(max, `${what[0]?.toUpperCase()}${what.slice(1)} paling banyak ${max} huruf.`)

/** Keyset paging: the answer's `next` goes into `after` of the following call. */
export const pagingFields = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
}

/** Paths with one id. */
export const idParams = z.object({ id: z.string().min(1).max(80) })
