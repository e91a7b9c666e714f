/** Days that approval, payment and packing take before goods leave, whatever they are. */
const HANDLING_DAYS = { min: 2, max: 5 }
/** Days that sorting, weighing and packing take after a harvest. */
const PREPARATION_DAYS = { min: 1, max: 2 }

interface PromisedLine {
  lead_time_days_min: number | null
  lead_time_days_max: number | null
  /** Days of the harvest it comes from; absent or null for what is not harvested. */
  harvest_from?: string | null
  harvest_to?: string | null
}

/**
 * The calendar days between which a facility's part is promised to be ready: handling and the longest lead time of its lines, but not
 * before the last of its harvests is in and prepared. Days are counted in the facility's time zone.
 */
export function promisedDates(
  placed_at: Date,
  time_zone: string,
  lines: readonly PromisedLine[],
): { promised_from: string; promised_to: string } {
  const longest = (pick: (line: PromisedLine) => number | null) =>
    Math.max(0, ...lines.map((line) => pick(line) ?? 0))
  const harvested = (pick: (line: PromisedLine) => string | null | undefined, days: number) =>
    lines.flatMap((line) => {
      const day = pick(line)
      return day ? [daysLater(day, days)] : []
    })
  const from = dayAfter(placed_at, time_zone, HANDLING_DAYS.min + longest((line) => line.lead_time_days_min))
  const to = dayAfter(placed_at, time_zone, HANDLING_DAYS.max + longest((line) => line.lead_time_days_max))
  return {
    promised_from: latest([from, ...harvested((line) => line.harvest_from, PREPARATION_DAYS.min)]),
    promised_to: latest([to, ...harvested((line) => line.harvest_to, PREPARATION_DAYS.max)]),
  }
}

/** The calendar day (`2026-11-21`) that lies `days` after an instant, in a time zone. */
export function dayAfter(instant: Date, time_zone: string, days: number): string {
  return daysLater(new Intl.DateTimeFormat('en-CA', { timeZone: time_zone }).format(instant), days)
}

/** The calendar day that lies `days` after another. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function latest(days: readonly string[]): string {
  return [...days].sort().at(-1) as string
}
