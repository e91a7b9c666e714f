import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { type Quote, quoteFacts, withChanges } from './quote-facts.ts'

const words = wordsOf('id').custom_order
const quote: Quote = {
  id: 'quote_1',
  revision: 1,
  unit_price_rupiah: 2_750_000,
  goods_rupiah: 5_500_000,
  lead_time_days_min: 14,
  lead_time_days_max: 21,
  valid_until: '2026-12-01',
  weight_grams: 42_500,
  workshop_name: 'Bengkel Kayu',
  note: null,
  quoted_at: '2026-11-21T01:00:00Z',
}

describe('a quote in words', () => {
  it('tells price, time, weight and validity, and nothing that is empty', () => {
    expect(quoteFacts(quote, words, 'id').map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Harga satuan: Rp2.750.000',
      'Harga semua: Rp5.500.000',
      'Waktu pengerjaan: 14–21 hari',
      'Berlaku sampai: 1 Desember 2026',
      'Berat satuan: 42,5 kg',
      'Bengkel: Bengkel Kayu',
    ])
  })

  it('says of a revision what changed, and only that', () => {
    const revised = { ...quote, unit_price_rupiah: 2_500_000, goods_rupiah: 5_000_000, note: 'Tanpa laci.' }
    const facts = withChanges(quoteFacts(revised, words, 'id'), quoteFacts(quote, words, 'id'))
    expect(
      facts.filter((fact) => fact.before !== undefined).map(({ label, before }) => [label, before]),
    ).toEqual([
      ['Harga satuan', 'Rp2.750.000'],
      ['Harga semua', 'Rp5.500.000'],
      ['Catatan', '–'],
    ])
    expect(withChanges(facts, undefined)).toEqual(facts)
  })
})
