import type { DEPOSIT_PERIODS, DEPOSIT_RULE_KINDS } from '../../../contract/deposit-rule'

/** What a rule says of the day of deposit (PMK 3/2013 art. 4; PMK 162/PMK.05/2013 art. 18). */
export interface DepositTerms {
  kind: (typeof DEPOSIT_RULE_KINDS)[number]
  /** `12:00`: what comes later that day counts as received on the next working day. Null: the whole day counts. */
  cut_off: string | null
  /** Day until which the permit of the treasury's regional office holds. Only of PERIODIC, like the two below. */
  permit_valid_until: string | null
  period: (typeof DEPOSIT_PERIODS)[number] | null
  /** Monday (1) to Friday (5) of a week, or a day of the month (1 to 28). */
  period_day: number | null
}

/** The rule of a facility that has none of its own: the same day, and after noon the next working day. */
export const NORMAL_TERMS: DepositTerms = {
  kind: 'SAME_DAY',
  cut_off: '12:00',
  permit_valid_until: null,
  period: null,
  period_day: null,
}

/** The days on which banks and post offices take deposits: Monday to Friday, except holidays and joint leave. */
export interface DepositCalendar {
  zone: string
  /** ISO days. */
  holidays: ReadonlySet<string>
}

/**
 * The last day on which depositing is not late. Received on a free day, or after the cut-off: the next working day. With a permit the
 * interval's next day, moved forward to a working day; the permit must hold on the day of receipt and on the day of deposit, otherwise the
 * normal rule counts. What comes on the interval's own day before the cut-off is due that day.
 */
export function depositDueOn(
  received_at: Date,
  terms: DepositTerms,
  { zone, holidays }: DepositCalendar,
): string {
  const { day, time } = localMoment(received_at, zone)
  const is_in_time = isWorkday(day, holidays) && (terms.cut_off === null || time <= terms.cut_off)
  const same_day = is_in_time ? day : workdayFrom(dayAfter(day), holidays)
  if (terms.kind === 'NEXT_WORKDAY') return workdayFrom(dayAfter(day), holidays)
  if (terms.kind === 'SAME_DAY') return same_day
  const first = is_in_time ? day : dayAfter(day)
  const due = workdayFrom(intervalDayFrom(first, terms), holidays)
  const is_permitted = terms.permit_valid_until !== null && due <= terms.permit_valid_until
  return is_permitted ? due : same_day
}

/** The local day and time of an instant: `2026-11-27`, `13:00`. */
export function localMoment(instant: Date, zone: string): { day: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant)
  const [day = '', time = ''] = text.split(' ')
  return { day, time }
}

/** Whether deposits are taken on this day. */
export function isWorkday(day: string, holidays: ReadonlySet<string>): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day)
}

function workdayFrom(day: string, holidays: ReadonlySet<string>): string {
  let next = day
  while (!isWorkday(next, holidays)) next = dayAfter(next)
  return next
}

function intervalDayFrom(first: string, { period, period_day }: DepositTerms): string {
  const is_it = (day: string) =>
    (period === 'WEEKLY' ? weekdayOf(day) : Number(day.slice(8, 10))) === period_day
  let day = first
  // At most a month ahead: every week has its weekdays and every month its 28 days.
  for (let passed = 0; passed < 31 && !is_it(day); passed += 1) day = dayAfter(day)
  return day
}

/** Monday is 1, Sunday is 7. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The day that follows, `2026-12-01` after `2026-11-30`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
