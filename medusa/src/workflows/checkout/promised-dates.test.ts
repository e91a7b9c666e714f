import { expect, test } from 'vitest'
import { dayAfter, promisedDates } from './promised-dates'

const stock = { lead_time_days_min: null, lead_time_days_max: null }
const made = { lead_time_days_min: 14, lead_time_days_max: 21 }

test('ready goods are promised within days, made-to-order goods after their lead time', () => {
  const placed = new Date('2026-11-21T03:00:00Z')
  expect(promisedDates(placed, 'Asia/Makassar', [stock])).toEqual({
    promised_from: '2026-11-23',
    promised_to: '2026-11-26',
  })
  expect(promisedDates(placed, 'Asia/Makassar', [stock, made])).toEqual({
    promised_from: '2026-12-07',
    promised_to: '2026-12-17',
  })
})

test('a late evening in UTC is already the next day in Jayapura', () => {
  expect(dayAfter(new Date('2026-11-21T16:00:00Z'), 'Asia/Jayapura', 0)).toBe('2026-11-22')
  expect(dayAfter(new Date('2026-11-21T16:00:00Z'), 'Asia/Jakarta', 0)).toBe('2026-11-21')
})

test('a harvest is promised once it is in and prepared, but not sooner than approval and payment allow', () => {
  const placed = new Date('2026-11-21T03:00:00Z')
  const harvest = { ...stock, harvest_from: '2026-12-12', harvest_to: '2026-12-14' }
  expect(promisedDates(placed, 'Asia/Makassar', [stock, harvest])).toEqual({
    promised_from: '2026-12-13',
    promised_to: '2026-12-16',
  })
  const tomorrow = { ...stock, harvest_from: '2026-11-22', harvest_to: '2026-11-22' }
  expect(promisedDates(placed, 'Asia/Makassar', [tomorrow])).toEqual({
    promised_from: '2026-11-23',
    promised_to: '2026-11-26',
  })
})
