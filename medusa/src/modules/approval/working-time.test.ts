import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '../../contract/working-calendar'
import { addWorkingHours, minutesOf, type WorkingCalendar, workingHoursBetween } from './working-time'

/** The hours every facility begins with: 37.5 a week. */
const OFFICE: WorkingCalendar['working_hours'] = {
  ...Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu'].map((weekday) => [
      weekday,
      [
        ['07:30', '12:00'],
        ['13:00', '16:00'],
      ],
    ]),
  ),
  fri: [
    ['07:30', '11:30'],
    ['13:00', '16:30'],
  ],
}

const LEBARAN = [
  '2026-03-18',
  '2026-03-19',
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2026-03-23',
  '2026-03-24',
]

const calendar = (time_zone: string, holidays: readonly string[] = []): WorkingCalendar => ({
  time_zone,
  working_hours: OFFICE,
  holidays: new Set(holidays),
})
const wita = calendar('Asia/Makassar')

describe('a deadline in working hours', () => {
  test('runs on within the morning', () => {
    expect(addWorkingHours(new Date('2026-11-24T08:00+08:00'), 2, wita)).toEqual(
      new Date('2026-11-24T10:00+08:00'),
    )
  })

  test('stands still in the break and over the night', () => {
    expect(addWorkingHours(new Date('2026-11-24T11:00+08:00'), 8, wita)).toEqual(
      new Date('2026-11-25T11:30+08:00'),
    )
  })

  test('an order of Friday evening has until Monday', () => {
    expect(addWorkingHours(new Date('2026-11-20T20:00+08:00'), 2.5, wita)).toEqual(
      new Date('2026-11-23T10:00+08:00'),
    )
  })

  test('stands still from a holiday on Thursday over the joint leave to Monday', () => {
    const ascension = calendar('Asia/Makassar', ['2026-05-14', '2026-05-15'])
    expect(addWorkingHours(new Date('2026-05-13T15:00+08:00'), 2, ascension)).toEqual(
      new Date('2026-05-18T08:30+08:00'),
    )
  })

  test('stands still over Nyepi, Idulfitri and their joint leave', () => {
    const closed = calendar('Asia/Jakarta', LEBARAN)
    expect(addWorkingHours(new Date('2026-03-17T15:30+07:00'), 1, closed)).toEqual(
      new Date('2026-03-25T08:00+07:00'),
    )
  })

  test.each([
    ['Asia/Jakarta', '2026-11-24T00:30:00.000Z'],
    ['Asia/Makassar', '2026-11-23T23:30:00.000Z'],
    ['Asia/Jayapura', '2026-11-23T22:30:00.000Z'],
  ])('opens at half past seven in %s', (time_zone, opening) => {
    const night = new Date('2026-11-23T15:30:00Z')
    expect(addWorkingHours(night, 0, calendar(time_zone)).toISOString()).toBe(opening)
  })

  test('ends at closing time, not at the next opening', () => {
    expect(addWorkingHours(new Date('2026-11-24T07:30+08:00'), 7.5, wita)).toEqual(
      new Date('2026-11-24T16:00+08:00'),
    )
  })

  test('is refused by a calendar that never opens', () => {
    expect(() => addWorkingHours(new Date(), 1, { ...wita, working_hours: {} })).toThrow(
      'closed for 400 days',
    )
    expect(() => addWorkingHours(new Date(), 1, calendar('Europe/Berlin'))).toThrow(
      'not a time zone of Indonesia',
    )
    expect(() => addWorkingHours(new Date(), -1, wita)).toThrow('cannot add')
  })
})

describe('for every calendar', () => {
  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
    .map((quarters) => quarters.sort((a, b) => a - b))
    .map((quarters) =>
      Array.from(
        { length: Math.floor(quarters.length / 2) },
        (_, index) =>
          [quarters[index * 2] as number, quarters[index * 2 + 1] as number].map(clock) as [string, string],
      ),
    )
  const calendars = fc
    .record({
      time_zone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
      working_hours: fc.record(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, spans]))),
      holidays: fc.uniqueArray(
        fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
      ),
    })
    .map((given) => ({ ...given, holidays: new Set(given.holidays) }))
    .filter(({ working_hours }) => Object.values(working_hours).some((day) => day.length > 0))
  const instants = fc
    .integer({ min: Date.parse('2026-02-20T00:00Z'), max: Date.parse('2026-04-10T00:00Z') })
    .map((milliseconds) => new Date(milliseconds))
  /** Sixteenths of an hour are exact in binary and in milliseconds. */
  const hours = fc.integer({ min: 0, max: 16 * 40 }).map((sixteenths) => sixteenths / 16)

  test('more hours, or a later start, never end earlier', () => {
    fc.assert(
      fc.property(calendars, instants, instants, hours, hours, (given, a, b, h, more) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        const end = addWorkingHours(first, h, given)
        expect(addWorkingHours(second, h, given) >= end).toBe(true)
        expect(addWorkingHours(first, h + more, given) >= end).toBe(true)
      }),
    )
  })

  test('hours may be added at once or one after the other', () => {
    fc.assert(
      fc.property(calendars, instants, hours, hours, (given, start, a, b) => {
        expect(addWorkingHours(addWorkingHours(start, a, given), b, given)).toEqual(
          addWorkingHours(start, a + b, given),
        )
      }),
    )
  })

  test('exactly the added hours lie between', () => {
    fc.assert(
      fc.property(calendars, instants, hours, (given, start, h) => {
        expect(workingHoursBetween(start, addWorkingHours(start, h, given), given)).toBeCloseTo(h, 9)
      }),
    )
  })

  test('a deadline falls into office hours of an open day', () => {
    fc.assert(
      fc.property(calendars, instants, hours, (given, start, h) => {
        const end = addWorkingHours(start, h, given)
        expect(end >= start).toBe(true)
        expect(isOpenAt(end, given)).toBe(true)
      }),
    )
  })
})

const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`

/** Asks the zone's own clock, not our table of offsets. Midnight also closes the day before. */
function isOpenAt(instant: Date, given: WorkingCalendar): boolean {
  return [instant, new Date(instant.getTime() - 1)].some((at, index) => {
    const local = new Date(`${at.toLocaleString('sv-SE', { timeZone: given.time_zone }).replace(' ', 'T')}Z`)
    const day = local.toISOString().slice(0, 10)
    const minute =
      (local.getTime() - Date.parse(day)) / 60_000 + (at.getTime() % 1000) / 60_000 + index / 60_000
    const weekday = WEEKDAYS[(local.getUTCDay() + 6) % 7] as string
    return (
      !given.holidays.has(day) &&
      (given.working_hours[weekday] ?? []).some(
        ([from, to]) => minutesOf(from) <= minute && minute <= minutesOf(to),
      )
    )
  })
}
