/** Days that approval, payment and packing take before goods leave, whatever they are. */
const HANDLING_DAYS = { min: 2, max: 5 }

/**
 * The calendar days between which a facility's part is promised to be ready: handling, then the longest lead time of its lines.
 * Days are counted in the facility's time zone.
 */
export function promisedDates(
  placed_at: Date,
  time_zone: string,
  lines: readonly { lead_time_days_min: number | null; lead_time_days_max: number | null }[],
): { promised_from: string; promised_to: string } {
  const longest = (pick: (line: (typeof lines)[number]) => number | null) =>
    Math.max(0, ...lines.map((line) => pick(line) ?? 0))
  return {
    promised_from: dayAfter(
      placed_at,
      time_zone,
      HANDLING_DAYS.min + longest((line) => line.lead_time_days_min),
    ),
    promised_to: dayAfter(
      placed_at,
      time_zone,
      HANDLING_DAYS.max + longest((line) => line.lead_time_days_max),
    ),
  }
}

/** The calendar day (`2026-11-21`) that lies `days` after an instant, in a time zone. */
export function dayAfter(instant: Date, time_zone: string, days: number): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone }).format(instant)
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
