/** The last twelve months up to and with one, newest first, as `2026-11`. A later month is put before them. */
export function monthChoices(month: string, now: Date): string[] {
  const [year = 0, number = 1] = now.toISOString().slice(0, 7).split('-').map(Number)
  const recent = Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  )
  return recent.includes(month) ? recent : [...recent, month].sort().reverse()
}

/** `November 2026`. */
export function monthName(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'id-ID', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
}
