import { WEEKDAYS, type Weekday } from '../../../medusa/src/contract/working-calendar.ts'

type Values = Record<string, string>
type Week = Readonly<Partial<Record<Weekday, readonly (readonly [string, string])[]>>>

/** A day has at most two spans: before and after the break. */
export const SPANS = [0, 1] as const

/** `working_hours.mon.0.1` is when the first span of Monday closes, as the contract numbers it. */
export function hoursField(day: Weekday, span: number, end: 0 | 1): string {
  return `working_hours.${day}.${span}.${end}`
}

/** The form that says what the calendar says. */
export function hoursValues(week: Week): Values {
  const values: Values = {}
  for (const day of WEEKDAYS)
    for (const [span, [from, to]] of (week[day] ?? []).entries()) {
      values[hoursField(day, span, 0)] = from.replace(':', '.')
      values[hoursField(day, span, 1)] = to.replace(':', '.')
    }
  return values
}

/** The week as typed; a span that is empty on both sides is left out. */
export function hoursBody(values: Values): { working_hours: Record<string, [string, string][]> } {
  const working_hours = Object.fromEntries(
    WEEKDAYS.map((day) => [
      day,
      spansIn(values, day).map((span): [string, string] => [
        timeOf(values[hoursField(day, span, 0)]),
        timeOf(values[hoursField(day, span, 1)]),
      ]),
    ]),
  )
  return { working_hours }
}

/** The backend's sentences beside the fields as they stand in the form; what concerns the whole week on its first field. */
export function hoursErrors(fields: Readonly<Record<string, string>>, values: Values): Values {
  const named = Object.entries(fields).map(([path, sentence]) => {
    const [, day, index, end] = path.split('.')
    if (!day) return [hoursField('mon', 0, 0), sentence]
    const span = spansIn(values, day as Weekday)[Number(index)] ?? 0
    return [hoursField(day as Weekday, span, end === '1' ? 1 : 0), sentence]
  })
  return Object.fromEntries(named)
}

/** `07:30` of a time as people type it (`7.30`, `07:30`, `7`); what is no time stays the text it is, for the backend to refuse. */
function timeOf(text = ''): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? []
  return hour ? `${hour.padStart(2, '0')}:${minute}` : text
}

/** Hours of a whole week. */
export function weekHours(week: Week): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const spans = WEEKDAYS.flatMap((day) => week[day] ?? [])
  return spans.reduce((sum, [from, to]) => sum + minutes(to) - minutes(from), 0) / 60
}

function spansIn(values: Values, day: Weekday): number[] {
  return SPANS.filter((span) => values[hoursField(day, span, 0)] || values[hoursField(day, span, 1)])
}
