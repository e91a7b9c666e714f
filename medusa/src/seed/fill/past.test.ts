import { expect, test } from 'vitest'
import { goods } from '../goods'
import { pastActs } from './past-acts'
import { type PastEnd, pastOrders, placedAt } from './past-orders'
import { pastQuotes } from './past-quotes'

test('everything in the past has happened by now, at any hour of the day', () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2026, 10, 21, hour, 30))
    for (const [index, order] of pastOrders.entries())
      for (const end of Object.values(order.ends)) {
        const last = pastActs(end, order.address ? 'delivery' : 'pickup').at(-1)?.hours_after ?? 0
        expect(placedAt(order, index, now).getTime() + last * 3_600_000, order.buyer.name).toBeLessThan(
          now.getTime(),
        )
      }
  }
})

test('what waits has not run out, and what was delivered can still come back', () => {
  const windows: Partial<Record<PastEnd, number>> = { waiting: 14, unpaid: 48, delivered: 72, picked_up: 72 }
  const now = new Date(Date.UTC(2026, 10, 21, 23, 59))
  for (const [index, order] of pastOrders.entries())
    for (const end of Object.values(order.ends)) {
      const hours = windows[end]
      const last = pastActs(end, order.address ? 'delivery' : 'pickup').at(-1)?.hours_after ?? 0
      const since = (now.getTime() - placedAt(order, index, now).getTime()) / 3_600_000 - last
      if (hours) expect(since, `${order.buyer.name} ${end}`).toBeLessThan(hours - 6)
    }
})

test('the past sells only what there is, in every state that an order can have', () => {
  const sold = new Map<string, number>()
  for (const order of pastOrders)
    for (const [handle, quantity] of order.items) sold.set(handle, (sold.get(handle) ?? 0) + quantity)
  for (const [handle, quantity] of sold) {
    const supply = goods.find((good) => good.handle === handle)?.supply
    expect(supply, handle).toBeDefined()
    if (supply?.mode === 'stock') expect(supply.quantity, handle).toBeGreaterThanOrEqual(quantity)
  }
  const ends = new Set(pastOrders.flatMap((order) => Object.values(order.ends)))
  expect(ends.size).toBe(18)
})

test('custom orders of the past were quoted and accepted by now, while their quotes held', () => {
  for (const { hours_ago, quotes, accepted_after, buyer } of pastQuotes) {
    const steps = [0, ...quotes.map((quote) => quote.hours_after), accepted_after ?? Infinity]
    expect(steps, buyer.name).toEqual(steps.toSorted((a, b) => a - b))
    expect(Math.max(...steps.filter(Number.isFinite)), buyer.name).toBeLessThan(hours_ago)
  }
})
