import type { Locale } from '../i18n/locale.ts'

const rupiahFormat = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })
const englishFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** Whole rupiah as Indonesians write it, in both languages: `Rp1.250.000`, with no space; negative as `-Rp5.000`. */
export function formatRupiah(amount_rupiah: number): string {
  const digits = rupiahFormat.format(Math.abs(amount_rupiah))
  return `${amount_rupiah < 0 ? '-' : ''}Rp${digits}`
}

/** A count with its thousands as the language writes them: `1.900`, or `1,900` in English. */
export function formatCount(count: number, locale: Locale = 'id'): string {
  return (locale === 'en' ? englishFormat : rupiahFormat).format(count)
}

/**
 * Reads whole rupiah as a person types them: `1250000`, `1.250.000`, `Rp 1.250.000`, `1.250.000,00`.
 * Null when it is not a whole, non-negative amount.
 */
export function parseRupiah(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^rp\.?/i, '')
    .replace(/\s/g, '')
    .replace(/(,00|,-)$/, '')
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(bare)) return null
  const amount = Number(bare.replaceAll('.', ''))
  return Number.isSafeInteger(amount) ? amount : null
}
