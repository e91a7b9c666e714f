import { describe, expect, it } from 'vitest'
import { listingBody, listingErrors, notNumbers, offeredLabels } from './listing-form.ts'

const typed = {
  name: 'Meja lipat',
  category: 'mebel',
  description: 'Meja lipat untuk teras, dipernis.',
  materials: 'kayu jati, pelitur,',
  price_rupiah: 'Rp350.000',
  cost_rupiah: '',
  stock_quantity: '4',
  weight_grams: '7.500',
  length_cm: '',
  workshop_id: 'ws_1',
  mode: 'ready_stock',
  lead_time_days_min: '7',
  lead_time_days_max: '14',
}

describe('the listing form', () => {
  it('reads rupiah and grams as typed, and lists by their commas', () => {
    expect(listingBody(typed)).toMatchObject({
      price_rupiah: 350_000,
      weight_grams: 7_500,
      cost_rupiah: 0,
      length_cm: null,
      materials: ['kayu jati', 'pelitur'],
    })
  })

  it('sends only what goes with the way of supply', () => {
    expect(listingBody(typed)).toMatchObject({ stock_quantity: 4, lead_time_days_min: null })
    expect(listingBody({ ...typed, mode: 'made_to_order' })).toMatchObject({
      stock_quantity: 0,
      lead_time_days_min: 7,
      lead_time_days_max: 14,
    })
  })

  it('says which numbers are none, and never saves them as empty', () => {
    const values = { ...typed, length_cm: 'dua meter' }
    expect(notNumbers(values, 'Isi angka.')).toEqual({ length_cm: 'Isi angka.' })
    expect(listingBody(values).length_cm).toBe('dua meter')
  })

  it('offers the usual food labels beside those that are there', () => {
    const values = { 'food_labels.0.name': 'Asal', 'food_labels.0.value': 'Ternate' }
    expect(offeredLabels(values, ['P-IRT']).map((label) => label.name)).toEqual(['Asal', 'P-IRT'])
    expect(
      listingBody({ ...values, 'food_labels.1.name': 'P-IRT', 'food_labels.1.value': '' }).food_labels,
    ).toEqual([{ name: 'Asal', value: 'Ternate' }])
  })

  it('puts an error about one material at the field of all', () => {
    expect(listingErrors({ 'materials.1': 'Terlalu panjang.' })).toEqual({ materials: 'Terlalu panjang.' })
  })
})
