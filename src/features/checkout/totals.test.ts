import { expect, it } from 'vitest'
import { emptyForm } from './checkout-form.ts'
import { totalsOf } from './totals.ts'

const part = (id: string, goods_rupiah: number, delivery_rupiah: number | null) => ({
  facility: { id, slug: id, name: id, regency: 'Ruteng' },
  lines: [],
  goods_rupiah,
  weight_grams: 1_000,
  delivery_rupiah,
  ready: { from: '2026-11-24', to: '2026-11-27' },
  arrives: null,
  can_deliver: true,
  pickup_hours: {},
  time_zone: 'Asia/Makassar',
})
const form = { ...emptyForm([], 'k'), methods: { b: 'pickup' as const } }

it('charges delivery for what is delivered, and nothing for what is picked up', () => {
  expect(totalsOf([part('a', 100_000, 20_000), part('b', 50_000, 15_000)], form)).toMatchObject({
    goods_rupiah: 150_000,
    shipping_rupiah: 20_000,
    total_rupiah: 170_000,
    is_complete: true,
  })
})

it('says that the sum is not complete while a fee is missing', () => {
  expect(totalsOf([part('a', 100_000, null)], form)).toMatchObject({
    total_rupiah: 100_000,
    is_complete: false,
  })
  expect(totalsOf([part('b', 100_000, null)], form).is_complete).toBe(true)
})
