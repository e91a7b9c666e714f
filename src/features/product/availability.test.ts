import { expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { availability, isSoldOut } from './availability.ts'

const words = wordsOf('id').product
const stock = (available_quantity: number) => ({
  mode: 'ready_stock' as const,
  available_quantity,
  lead_time_days: null,
})
const made = {
  mode: 'made_to_order' as const,
  available_quantity: null,
  lead_time_days: { min: 14, max: 21 },
}

it('says how soon a buyer can have it', () => {
  expect(availability(stock(12), words)).toEqual({ tone: 'good', text: 'Siap kirim' })
  expect(availability(stock(2), words)).toEqual({ tone: 'waiting', text: 'Tinggal 2' })
  expect(availability(stock(0), words)).toEqual({ tone: 'trouble', text: 'Habis' })
  expect(availability(made, words)).toEqual({ tone: 'teak', text: 'Dibuat dalam 14–21 hari' })
})

it('never calls sold out what is made to order', () => {
  expect(isSoldOut(made)).toBe(false)
  expect(isSoldOut(stock(0))).toBe(true)
})
