export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Every minute in which one office is open, by its first instant, over some years. Slow and plain on purpose. */
export type OpenMinutes = readonly number[]

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

export function openMinutes(
  { from, to }: { from: number; to: number },
  offset_hours: number,
  week: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  holidays: ReadonlySet<string>,
): OpenMinutes {
  const minutes: number[] = []
  const begin = Math.floor(from / DAY) * DAY
  for (let day = begin; day < to; day += DAY) {
    const name = new Date(day).toISOString().slice(0, 10)
    if (holidays.has(name)) continue
    const hours = week[WEEKDAYS[new Date(day).getUTCDay()] as string] ?? []
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      if (hours.some(([opens, closes]) => clock >= opens && clock < closes))
        minutes.push(day + minute * MINUTE - offset_hours * HOUR)
    }
  }
  return minutes
}

/** The instant at which the office has been open for so many hours since `start`, counted minute by minute. */
export function afterOpenHours(open: OpenMinutes, start: number, hours: number): number {
  let left = Math.round(hours * HOUR)
  for (let index = firstEndingAfter(open, start); index < open.length; index += 1) {
    const minute = open[index] as number
    const begins = Math.max(minute, start)
    const lasts = minute + MINUTE - begins
    if (left <= lasts) return begins + left
    left -= lasts
  }
  throw new Error('the model ran out of open minutes: give it more years')
}

function firstEndingAfter(open: OpenMinutes, instant: number): number {
  let low = 0
  let high = open.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((open[middle] as number) + MINUTE > instant) high = middle
    else low = middle + 1
  }
  return low
}
