import type { PresetVersion } from '../../modules/treasury/scheme/preset'
import { dayAfter, daysLater } from '../checkout/promised-dates'

/** The directorate's own day: that of the capital. */
export function directorateDay(now: Date): string {
  return dayAfter(now, 'Asia/Jakarta', 0)
}

/** The first day that a proposal of today may name: today, after the newest version has begun, and after its last day where it has one. */
export function earliestPresetDay(versions: readonly PresetVersion[], today: string): string {
  const [newest] = versions
  if (!newest) return today
  const next = daysLater(newest.valid_to ?? newest.valid_from, 1)
  return next > today ? next : today
}
