import { z } from '@medusajs/framework/zod'
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** Whole rupiah in JSON: an integer. */
export const rupiahField = z.int().min(0)

/** An instant, ISO 8601 with offset. */
export const instantField = z.iso.datetime({ offset: true })

/** A calendar day, `2026-11-21`. */
export const dayField = z.iso.date({ error: 'Isi tanggal yang benar, misalnya 2026-11-21.' })

/** National numbers without the leading zero: mobile ones, and landlines with their area code. */
const INDONESIAN_NUMBER = /^(8\d{8,11}|[2-79]\d{6,10})$/

/** A person's phone in any Indonesian form (0812…, 62812…, 0062 812…, +62 812-…, a landline), returned as E.164 `+62…`. */
export const phoneField = z
  .string({ error: 'Isi nomor telepon atau WhatsApp.' })
  .trim()
  .min(1, 'Isi nomor telepon atau WhatsApp.')
  .transform((text, context) => {
    const phone = parsePhoneNumberFromString(text.replace(/^[^\d+]*(?:00\s*)?62/, '+62'), 'ID')
    if (phone?.countryCallingCode === '62' && INDONESIAN_NUMBER.test(phone.nationalNumber))
      return phone.number as string
    context.addIssue({ code: 'custom', message: 'Nomor telepon belum benar. Contoh: 0812-3456-7890.' })
    return z.NEVER
  })

/**
 * What people see of a text: without control characters and invisible marks, among them those that turn the direction of writing and
 * let an officer read something else. Line breaks stay, and the joiners within words and emoji.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu, '')
    .normalize('NFC')
    .trim()
}

/** E-mail that may be left empty; empty becomes null. */
export const optionalEmailField = z
  .union([z.literal(''), z.null(), z.email({ error: 'Alamat surel belum benar. Contoh: nama@contoh.id.' })])
  .optional()
  .transform((email) => email || null)

/** A trimmed text with bounds and a sentence for each bound. */
export const textField = (what: string, min: number, max: number) =>
  z
    .string({ error: `Isi ${what}.` })
    .overwrite(visibleText)
    .min(min, min > 1 ? `Isi ${what}, paling sedikit ${min} huruf.` : `Isi ${what}.`)
    .max(max, `${what[0]?.toUpperCase()}${what.slice(1)} paling banyak ${max} huruf.`)

/** Keyset paging: the answer's `next` goes into `after` of the following call. */
export const pagingFields = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
}

/** Paths with one id. */
export const idParams = z.object({ id: z.string().min(1).max(80) })
