import type { PublishedGood } from '../../../medusa/src/contract/published.ts'

/** Days that approval, payment and packing take; the promise at checkout counts the same. */
const handlingDays = { min: 2, max: 5 }

/** Days between the order and its dispatch: approval, payment and packing, and the making where it is made to order. */
export function dispatchDays({ lead_time_days }: Pick<PublishedGood, 'lead_time_days'>) {
  return {
    min: handlingDays.min + (lead_time_days?.min ?? 0),
    max: handlingDays.max + (lead_time_days?.max ?? 0),
  }
}

/** The same in working days, five of seven. */
export function dispatchWorkdays(good: Pick<PublishedGood, 'lead_time_days'>) {
  const { min, max } = dispatchDays(good)
  return { min: inWorkdays(min), max: inWorkdays(max) }
}

/** So many days as working days. */
export function inWorkdays(days: number): number {
  return Math.ceil((days * 5) / 7)
}
