import { expect, test } from 'vitest'
import { COMPLAINT_ANSWER_DAYS, complaintInput } from '../../contract/complaint'
import { personalMarks } from '../../workflows/review/personal-marks'
import { goods } from '../goods'
import { pastActs } from './past-acts'
import { pastComplaints } from './past-complaints'
import { pastOrders, placedAt } from './past-orders'
import { pastSeals } from './past-seals'

const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 21, hour, 30)))

test('every complaint of the past can be sent, and comes after what it complains of', () => {
  for (const { email, facility, has_order, hours_ago, content, answer, ...past } of pastComplaints) {
    expect(complaintInput.safeParse({ ...past, email, facility, content }).success, email).toBe(true)
    expect(personalMarks(`${content} ${answer?.content ?? ''}`), email).toEqual([])
    if (answer) expect(answer.hours_after, email).toBeLessThan(hours_ago)
    if (!has_order) continue
    const index = pastOrders.findIndex(({ buyer, ends }) => buyer.email === email && ends[facility])
    const order = pastOrders[index]
    if (!order) throw new Error(`${email} ordered nothing of ${facility}.`)
    const received = pastActs(order.ends[facility] ?? 'waiting', order.address ? 'delivery' : 'pickup').find(
      ({ act }) => act === 'deliver' || act === 'pick_up',
    )
    for (const now of hours)
      expect(
        placedAt(order, index, now).getTime() + (received?.hours_after ?? Infinity) * 3_600_000,
        email,
      ).toBeLessThan(now.getTime() - hours_ago * 3_600_000)
  }
})

test('some complaints are answered, some wait, and one has waited too long', () => {
  const open = pastComplaints.filter(({ answer }) => !answer)
  expect(open.length).toBeLessThan(pastComplaints.length)
  expect(open.filter(({ hours_ago }) => hours_ago > COMPLAINT_ANSWER_DAYS * 24)).toHaveLength(1)
})

test('certificates of the past are of goods that their facility sells, or has an order of in the making', () => {
  for (const { facility, handle, quantity, days_ago } of pastSeals) {
    expect(
      goods.some((good) => good.handle === handle && good.facility === facility),
      handle,
    ).toBe(true)
    if (quantity !== null) continue
    const index = pastOrders.findIndex(
      ({ items, ends }) =>
        items.some(([ordered]) => ordered === handle) &&
        ['in_production', 'ready'].includes(ends[facility] ?? ''),
    )
    const order = pastOrders[index]
    if (!order) throw new Error(`${facility} makes no ${handle}.`)
    const begun = pastActs(order.ends[facility] ?? 'waiting', 'delivery').find(
      ({ act }) => act === 'start_production',
    )
    for (const now of hours)
      expect(
        placedAt(order, index, now).getTime() + (begun?.hours_after ?? Infinity) * 3_600_000,
        handle,
      ).toBeLessThan(now.getTime() - days_ago * 86_400_000)
  }
})
