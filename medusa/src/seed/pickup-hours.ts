import type { Weekday } from './organisation-seed'

/** The counter hours of most facilities: Monday to Thursday one span, a shorter Friday, Saturday where it is given. */
export function pickupHours(
  weekday: string,
  friday: string,
  saturday?: string,
): Partial<Record<Weekday, string>> {
  const hours = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: friday }
  return saturday ? { ...hours, sat: saturday } : hours
}
