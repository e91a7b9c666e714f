import { WEEKDAYS } from '../../contract/working-calendar'

/** When a facility works: its zone, its office hours per weekday, and the days on which it is closed. */
export interface WorkingCalendar {
  time_zone: string
  /** Spans of local time per weekday ('mon'…'sun'), in order, without overlap: `{ mon: [['07:30', '12:00'], ['13:00', '16:00']] }`. */
  working_hours: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>
  /** ISO days in the facility's zone: national holidays and joint leave. */
  holidays: ReadonlySet<string>
}

/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = WEEKDAYS.indexOf('thu')

/** Indonesia's three zones have had no summer time since 1964 (Keppres 243/1963, Keppres 41/1987), so an offset each is exact. */
const OFFSET_HOURS: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Pontianak': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A facility that opens on no day of a year and a month never opens. */
const CLOSED_DAYS_MAX = 400

/**
 * The instant at which `hours` of working time (fractions allowed) have passed since `start`: within office hours, or at their end.
 * Time before opening, in the break, at the weekend and on a holiday does not count. Throws when the calendar never opens.
 */
export function addWorkingHours(start: Date, hours: number, calendar: WorkingCalendar): Date {
  if (!(hours >= 0 && Number.isFinite(hours))) throw new RangeError(`cannot add ${hours} working hours`)
  let left = Math.round(hours * HOUR)
  let closed_days = 0
  for (let day = localDay(start, calendar); closed_days <= CLOSED_DAYS_MAX; day += 1) {
    const spans = spansOf(day, calendar)
    closed_days = spans.length ? 0 : closed_days + 1
    for (const { opens, closes } of spans) {
      if (closes < start.getTime()) continue
      const from = Math.max(opens, start.getTime())
      if (left <= closes - from) return new Date(from + left)
      left -= closes - from
    }
  }
  throw new Error(
    `The office is closed for ${CLOSED_DAYS_MAX} days after ${start.toISOString()}: give its working calendar an open day.`,
  )
}

/** How many working hours lie between two instants; 0 when `to` is not after `from`. */
export function workingHoursBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let milliseconds = 0
  const last = localDay(to, calendar)
  for (let day = localDay(from, calendar); day <= last; day += 1) {
    for (const { opens, closes } of spansOf(day, calendar)) {
      milliseconds += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()))
    }
  }
  return milliseconds / HOUR
}

/** Office hours of one day as instants, first to last; none on a holiday. */
function spansOf(day: number, calendar: WorkingCalendar): { opens: number; closes: number }[] {
  if (calendar.holidays.has(isoDay(day))) return []
  const midnight = day * DAY - offset(calendar)
  const spans = calendar.working_hours[weekdayOf(day)] ?? []
  return spans.map(([from, to]) => ({
    opens: midnight + minutesOf(from) * MINUTE,
    closes: midnight + minutesOf(to) * MINUTE,
  }))
}

/** The number of the local day, counted from 1 January 1970. */
function localDay(instant: Date, calendar: WorkingCalendar): number {
  return Math.floor((instant.getTime() + offset(calendar)) / DAY)
}

function offset({ time_zone }: WorkingCalendar): number {
  const hours = OFFSET_HOURS[time_zone]
  if (hours === undefined) throw new Error(`${time_zone} is not a time zone of Indonesia`)
  return hours * HOUR
}

function weekdayOf(day: number): string {
  return WEEKDAYS[(((day + EPOCH_WEEKDAY) % 7) + 7) % 7] as string
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Minutes after midnight of `07:30`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
