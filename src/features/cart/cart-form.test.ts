import { describe, expect, it } from 'vitest'
import { applyCartForm } from './cart-form.ts'

const cart = [
  { variant_id: 'a', quantity: 1, seen_rupiah: 5_000 },
  { variant_id: 'b', quantity: 2, seen_rupiah: null },
]
const form = (entries: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.set(name, value)
  return data
}

describe('the cart form', () => {
  it('takes over all quantities at once, and zero takes a line out', () => {
    const { cart: changed } = applyCartForm(cart, form({ 'jumlah.a': '5', 'jumlah.b': '0' }))
    expect(changed).toEqual([{ variant_id: 'a', quantity: 5, seen_rupiah: 5_000 }])
  })

  it('keeps the good lines and names the refused one', () => {
    const result = applyCartForm(cart, form({ 'jumlah.a': 'dua', 'jumlah.b': '3' }))
    expect(result.cart).toEqual([cart[0], { variant_id: 'b', quantity: 3, seen_rupiah: null }])
    expect(result.refused).toEqual(new Map([['a', 'dua']]))
  })

  it('leaves a line as another tab has made it meanwhile, unless this one changes it too', () => {
    const sent = { 'jumlah.a': '1', 'semula.a': '1', 'jumlah.b': '3', 'semula.b': '2' }
    const meanwhile = [
      { variant_id: 'a', quantity: 5, seen_rupiah: null },
      { variant_id: 'b', quantity: 2, seen_rupiah: null },
      { variant_id: 'c', quantity: 7, seen_rupiah: null },
    ]
    expect(applyCartForm(meanwhile, form(sent)).cart.map((line) => line.quantity)).toEqual([5, 3, 7])
  })

  it('removes a line, or lowers it to what is left, and forgets nothing that was typed into the others', () => {
    const removed = applyCartForm(cart, form({ hapus: 'a', 'jumlah.a': 'x', 'jumlah.b': '9' }))
    expect(removed.cart.map(({ variant_id, quantity }) => [variant_id, quantity])).toEqual([['b', 9]])
    expect(removed.refused.size).toBe(0)
    const lowered = applyCartForm(cart, form({ jadikan: 'b:1', 'jumlah.b': '2', 'jumlah.a': 'dua' }))
    expect(lowered.cart.map(({ quantity }) => quantity)).toEqual([1, 1])
    expect(lowered.refused).toEqual(new Map([['a', 'dua']]))
  })

  it('puts nothing in that was not there', () => {
    expect(applyCartForm(cart, form({ 'jumlah.x': '9' })).cart).toEqual(cart)
    expect(applyCartForm(cart, form({ jadikan: 'y:1' })).cart).toEqual(cart)
  })
})
