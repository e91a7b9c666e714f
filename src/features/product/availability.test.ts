import { expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { availability, isSoldOut } from './availability.ts'

const words = wordsOf('id')
const stock = (available_quantity: number) => ({
  mode: 'ready_stock' as const,
  available_quantity,
  lead_time_days: null,
  harvest: null,
})
const made = {
  mode: 'made_to_order' as const,
  available_quantity: null,
  lead_time_days: { min: 14, max: 21 },
  harvest: null,
}

it('says how soon a buyer can have it', () => {
  expect(availability(stock(12), words, 'id')).toEqual({ tone: 'good', text: 'Siap kirim' })
  expect(availability(stock(2), words, 'id')).toEqual({ tone: 'waiting', text: 'Tinggal 2' })
  expect(availability(stock(0), words, 'id')).toEqual({ tone: 'trouble', text: 'Habis' })
  expect(availability(made, words, 'id')).toEqual({ tone: 'teak', text: 'Dibuat dalam 14–21 hari' })
})

it('never calls sold out what is made to order', () => {
  expect(isSoldOut(made)).toBe(false)
  expect(isSoldOut(stock(0))).toBe(true)
})

it('tells the days of the next harvest, or that none is planned', () => {
  const batch = {
    id: 'harvest_1',
    harvest_from: '2026-12-12',
    harvest_to: '2026-12-14',
    order_before: '2026-12-08T04:00:00Z',
    time_zone: 'Asia/Makassar' as const,
  }
  const open = { mode: 'harvest' as const, available_quantity: 40, lead_time_days: null, harvest: batch }
  expect(availability(open, words, 'id').text).toBe('Panen 12–14 Desember 2026')
  expect(isSoldOut(open)).toBe(false)
  const none = { ...open, available_quantity: 0, harvest: null }
  expect(availability(none, words, 'id').text).toBe('Panen berikutnya belum dijadwalkan')
  expect(isSoldOut(none)).toBe(true)
})
