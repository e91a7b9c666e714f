import { describe, expect, it } from 'vitest'
import { applyCartForm } from './cart-form.ts'

const cart = [
  { variant_id: 'a', quantity: 1 },
  { variant_id: 'b', quantity: 2 },
]
const form = (entries: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.set(name, value)
  return data
}

describe('the cart form', () => {
  it('takes over all quantities at once, and zero takes a line out', () => {
    const { cart: changed } = applyCartForm(cart, form({ 'jumlah.a': '5', 'jumlah.b': '0' }))
    expect(changed).toEqual([{ variant_id: 'a', quantity: 5 }])
  })

  it('keeps the good lines and names the refused one', () => {
    const result = applyCartForm(cart, form({ 'jumlah.a': 'dua', 'jumlah.b': '3' }))
    expect(result.cart).toEqual([cart[0], { variant_id: 'b', quantity: 3 }])
    expect(result.refused).toEqual(new Map([['a', 'dua']]))
  })

  it('removes a line, whatever else is in the form', () => {
    expect(applyCartForm(cart, form({ hapus: 'a', 'jumlah.b': '9' })).cart).toEqual([cart[1]])
  })

  it('lowers a line to what is left', () => {
    expect(applyCartForm(cart, form({ jadikan: 'b:1' })).cart[1]?.quantity).toBe(1)
  })

  it('puts nothing in that was not there', () => {
    expect(applyCartForm(cart, form({ 'jumlah.x': '9', jadikan: 'y:1' })).cart).toEqual(cart)
  })
})
