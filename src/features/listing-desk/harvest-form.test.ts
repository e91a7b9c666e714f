import { expect, it } from 'vitest'
import { harvestBody, harvestValues } from './harvest-form.ts'

const batch = {
  id: 'harvest_1',
  listing_id: 'listg_1',
  harvest_from: '2026-12-12',
  harvest_to: '2026-12-14',
  order_before: '2026-12-08T04:00:00.000Z',
  time_zone: 'Asia/Makassar' as const,
  total_quantity: 1500,
  ordered_quantity: 0,
  state: 'open' as const,
  may_change: true,
  may_close: true,
}

it('shows a batch with its cut-off on the facility’s clock, and sends the same back', () => {
  const values = harvestValues(batch)
  expect(values.order_before).toBe('2026-12-08T12:00')
  expect(harvestBody(values)).toEqual({
    harvest_from: '2026-12-12',
    harvest_to: '2026-12-14',
    order_before: '2026-12-08T12:00',
    total_quantity: 1500,
  })
})

it('takes a harvest without a last day for one of a single day, and never a wrong number for none', () => {
  expect(harvestBody({ harvest_from: '2026-12-12', total_quantity: 'banyak' })).toEqual({
    harvest_from: '2026-12-12',
    harvest_to: '2026-12-12',
    order_before: '',
    total_quantity: 'banyak',
  })
})
