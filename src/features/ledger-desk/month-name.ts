const languages: Record<string, string> = { id: 'id-ID', en: 'en-GB' }

/** `Oktober 2026`, or `Agustus 2026 – Oktober 2026` when several months were closed together. */
export function monthsOf(
  { starts_on, ends_on }: { starts_on: string; ends_on: string },
  locale: string,
): string {
  const format = new Intl.DateTimeFormat(languages[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const names = [starts_on, ends_on].map((day) => format.format(new Date(day)))
  return [...new Set(names)].join(' – ')
}
