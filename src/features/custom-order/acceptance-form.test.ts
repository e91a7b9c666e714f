import { describe, expect, it } from 'vitest'
import {
  acceptanceBody,
  acceptanceErrors,
  openAcceptance,
  readAcceptance,
  totalOf,
} from './acceptance-form.ts'

const facility = {
  id: 'fac_1',
  slug: 'rutan',
  name: 'Rutan',
  regency: 'Manggarai',
  time_zone: 'Asia/Makassar',
  phone: '+62',
  pickup_hours: {},
  can_deliver: true,
}
const area = {
  code: '53.10.12.1011',
  village: 'Waso',
  district: 'Langke Rembong',
  regency: 'Manggarai',
  province: 'NTT',
}
const quote = (revision: number, goods_rupiah: number) => ({
  id: `quote_${revision}`,
  revision,
  unit_price_rupiah: goods_rupiah,
  goods_rupiah,
  lead_time_days_min: 1,
  lead_time_days_max: 2,
  valid_until: '2026-12-01',
  weight_grams: 1,
  workshop_name: 'Bengkel Kayu',
  note: null,
  quoted_at: '2026-11-21T00:00:00Z',
})
const request = { method: 'delivery' as const, area, facility, quotes: [quote(1, 100), quote(2, 90)] }

describe('accepting a quote', () => {
  it('begins with the newest revision and the place that was asked for', () => {
    expect(openAcceptance(request, 'kunci')).toMatchObject({
      revision: '2',
      method: 'delivery',
      province: '53',
      village: '53.10.12.1011',
    })
    const undelivered = { ...request, facility: { ...facility, can_deliver: false } }
    expect(openAcceptance(undelivered, 'kunci').method).toBe('pickup')
  })

  it('costs the newest quote and, when delivered, the fee', () => {
    expect(totalOf({ ...request, delivery_rupiah: 20 }, 'delivery')).toEqual({
      total_rupiah: 110,
      is_complete: true,
    })
    expect(totalOf({ ...request, delivery_rupiah: null }, 'delivery')).toEqual({
      total_rupiah: 90,
      is_complete: false,
    })
    expect(totalOf({ ...request, delivery_rupiah: 20 }, 'pickup').total_rupiah).toBe(90)
  })

  it('takes the address along only when it is delivered, and always the total that was seen', () => {
    const data = new FormData()
    const posted = {
      terima: 'delivery',
      provinsi: '53',
      kabupaten: '53.10',
      kecamatan: '53.10.12',
      desa: area.code,
      alamat: 'Jalan Pelita 3',
      kode_pos: '86511',
      kunci: 'kunci',
      revisi: '2',
      total: '110',
    }
    for (const [name, value] of Object.entries(posted)) data.set(name, value)
    expect(acceptanceBody(readAcceptance(data))).toEqual({
      revision: '2',
      method: 'delivery',
      address: { area_code: area.code, street: 'Jalan Pelita 3', postal_code: '86511', landmark: '' },
      expected_total_rupiah: 110,
    })
    data.set('terima', 'pickup')
    expect(acceptanceBody(readAcceptance(data))).toMatchObject({ method: 'pickup', address: null })
  })

  it('puts each sentence beside its own input', () => {
    const form = { ...openAcceptance(request, 'kunci'), village: '' }
    expect(acceptanceErrors({ method: 'a', 'address.street': 'b', 'address.area_code': 'c' }, form)).toEqual({
      terima: 'a',
      alamat: 'b',
      desa: 'c',
    })
  })
})
