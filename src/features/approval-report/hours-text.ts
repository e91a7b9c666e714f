/** Working hours with one decimal as they are written in the language: `3,5`; null as the given word. */
export function hoursText(hours: number | null, locale: string, none: string): string {
  if (hours === null) return none
  return hours.toLocaleString(locale === 'en' ? 'en-GB' : 'id-ID', { maximumFractionDigits: 1 })
}
