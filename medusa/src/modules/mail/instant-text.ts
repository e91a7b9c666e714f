import type { MailLocale } from './order-mail-data'

const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `6 November 2025 pukul 07.21 WITA`, or `6 November 2025, 07:21 WITA` in English. */
export function instantText(instant: Date, time_zone: string, locale: MailLocale): string {
  const language = locale === 'id' ? 'id-ID' : 'en-GB'
  const day = instant.toLocaleDateString(language, { timeZone: time_zone, dateStyle: 'long' })
  const clock = instant.toLocaleTimeString(language, {
    timeZone: time_zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const zone = ZONE_NAMES[time_zone] ?? time_zone
  return locale === 'id' ? `${day} pukul ${clock} ${zone}` : `${day}, ${clock} ${zone}`
}
