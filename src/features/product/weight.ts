/** A weight as a buyer reads it: `450 gram`, `2,5 kg`. */
export function formatWeight(weight_grams: number, locale: string): string {
  if (weight_grams < 1_000) return `${weight_grams} gram`
  const kilograms = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'id-ID', { maximumFractionDigits: 2 })
  return `${kilograms.format(weight_grams / 1_000)} kg`
}
