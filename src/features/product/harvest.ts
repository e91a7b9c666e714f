import type { OpenHarvest } from '../../../medusa/src/contract/harvest.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { formatDate, formatTime } from '../../lib/dates.ts'

type Days = Pick<OpenHarvest, 'harvest_from' | 'harvest_to'>

/** `12–14 Desember 2026`, `30 November – 2 Desember 2026`, or one day. Calendar days, so read in UTC. */
export function harvestDays({ harvest_from, harvest_to }: Days, locale: Locale): string {
  const last = formatDate(harvest_to, 'UTC', locale)
  if (harvest_from === harvest_to) return last
  const first = formatDate(harvest_from, 'UTC', locale)
  if (harvest_from.slice(0, 7) === harvest_to.slice(0, 7)) return `${Number(harvest_from.slice(8))}–${last}`
  return harvest_from.slice(0, 4) === harvest_to.slice(0, 4)
    ? `${first.replace(/ \d{4}$/, '')} – ${last}`
    : `${first} – ${last}`
}

/** `8 Desember 2026 pukul 12.00 WITA`, on the facility's clock. */
function cutOff(
  { order_before, time_zone }: Pick<OpenHarvest, 'order_before' | 'time_zone'>,
  locale: Locale,
  words: Words['harvest'],
): string {
  return words.at(formatDate(order_before, time_zone, locale), formatTime(order_before, time_zone))
}

/** `Panen 12–14 Desember 2026, pesan sebelum 8 Desember 2026 pukul 12.00 WITA`: all that a buyer needs to know of a batch. */
export function harvestText(harvest: OpenHarvest, locale: Locale, words: Words['harvest']): string {
  return words.batch(harvestDays(harvest, locale), cutOff(harvest, locale, words))
}
