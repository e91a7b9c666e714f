import { expect, test } from 'vitest'
import { reviewInput } from '../../contract/review'
import { personalMarks } from '../../workflows/review/personal-marks'
import { pastActs } from './past-acts'
import { pastOrders, placedAt } from './past-orders'
import { pastReviews } from './past-reviews'

const RECEIVED = ['delivered', 'picked_up', 'settled', 'deposited']

test('every review of the past is of goods that its buyer received, and was written and read by now', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 21, hour, 30)))
  for (const { email, handle, facility, hours_after, decision, answer } of pastReviews) {
    const index = pastOrders.findIndex(
      ({ buyer, items }) => buyer.email === email && items.some(([ordered]) => ordered === handle),
    )
    const order = pastOrders[index]
    const end = order?.ends[facility]
    if (!order || !end) throw new Error(`${email} ordered no ${handle} of ${facility}.`)
    expect(RECEIVED, `${email} ${handle}`).toContain(end)
    const acts = pastActs(end, order.address ? 'delivery' : 'pickup')
    const received = acts.find(({ act }) => act === 'deliver' || act === 'pick_up')?.hours_after ?? Infinity
    const last = received + hours_after + (answer ? 24 : decision ? 5 : 0)
    for (const now of hours)
      expect(placedAt(order, index, now).getTime() + last * 3_600_000, handle).toBeLessThan(now.getTime())
  }
})

test('what is published of them tells of goods only', () => {
  for (const review of pastReviews) {
    expect(reviewInput.safeParse(review).success, review.handle).toBe(true)
    const marks = personalMarks(`${review.display_name ?? ''} ${review.body} ${review.answer ?? ''}`)
    if (typeof review.decision !== 'object') expect(marks, review.handle).toEqual([])
  }
  expect(pastReviews.some(({ decision, stars }) => decision === 'publish' && stars <= 2)).toBe(true)
})
