import { describe, expect, it } from 'vitest'
import { quoteBody, quoteValues } from './quote-form.ts'

const quote = {
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
  cost_rupiah: 1_200_000,
  account_code: '425119',
  workshop_id: 'workshop_1',
  role: 'kasubsi',
}
const workshops = [{ id: 'workshop_1', name: 'Bengkel Kayu', craft: 'Mebel' }]
const account_codes = [{ code: '425119', title: 'Hasil produksi' }]

describe('the form of a quote', () => {
  it('reads amounts as people type them', () => {
    const body = quoteBody({
      expected_revision: '0',
      unit_price_rupiah: 'Rp2.750.000',
      cost_rupiah: '1.200.000',
      lead_time_days_min: '14',
      lead_time_days_max: 'tiga minggu',
      weight_grams: '42500',
      valid_until: '2026-12-01',
      account_code: '425119',
      workshop_id: 'workshop_1',
      note: '',
    })
    expect(body).toMatchObject({
      unit_price_rupiah: 2_750_000,
      cost_rupiah: 1_200_000,
      lead_time_days_max: 'tiga minggu',
      weight_grams: 42_500,
    })
  })

  it('opens with the newest quote, to be revised', () => {
    expect(quoteValues({ quotes: [quote], workshops, account_codes })).toMatchObject({
      unit_price_rupiah: '2.750.000',
      weight_grams: '42.500',
      workshop_id: 'workshop_1',
      note: '',
    })
  })

  it('chooses ahead what there is only one of', () => {
    const first = quoteValues({ quotes: [], workshops, account_codes })
    expect(first).toEqual({ account_code: '425119', workshop_id: 'workshop_1' })
    const two = [...workshops, { id: 'workshop_2', name: 'Bengkel Las', craft: 'Las' }]
    expect(quoteValues({ quotes: [], workshops: two, account_codes }).workshop_id).toBe('')
  })
})
