const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `WIB`, `WITA` or `WIT`; the zone's own name when it is none of Indonesia's. */
export function zoneName(zone: string): string {
  return zoneNames[zone] ?? zone
}

const languages: Record<string, string> = { id: 'id-ID', en: 'en-GB' }

/** `6 November 2025`, as seen from the zone. */
export function formatDate(instant: string | Date, zone = 'Asia/Jakarta', locale = 'id'): string {
  return new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone: zone }).format(
    new Date(instant),
  )
}

/** `24–27 November 2025`: calendar days, both included. */
export function formatDays(from: string, to: string, locale = 'id'): string {
  return new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    new Date(from),
    new Date(to),
  )
}

/** `07.21 WITA`: 24 hours, a dot, and the zone's name. */
export function formatTime(instant: string | Date, zone = 'Asia/Jakarta'): string {
  const parts = new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('hour')}.${part('minute')} ${zoneName(zone)}`
}

/** `Kamis, 6 November 2025, 07.21 WITA`: for deadlines, where the weekday helps. */
export function formatMoment(instant: string | Date, zone = 'Asia/Jakarta', locale = 'id'): string {
  const day = new Intl.DateTimeFormat(languages[locale], { weekday: 'long', timeZone: zone }).format(
    new Date(instant),
  )
  return `${day}, ${formatDate(instant, zone, locale)}, ${formatTime(instant, zone)}`
}
