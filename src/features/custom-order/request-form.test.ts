import { describe, expect, it } from 'vitest'
import { areaLevels } from '../checkout/area-choice.ts'
import { emptyRequest, readRequestForm, requestBody, requestErrors } from './request-form.ts'

const posted = (entries: Record<string, string | File>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.set(name, value)
  return data
}
const full = {
  tempat: 'fac_1',
  barang: 'Meja makan',
  penjelasan: 'Kaki bulat,\r\nsudut tumpul.',
  panjang: '180',
  lebar: ' 90 ',
  tinggi: '75',
  kayu: 'Jati',
  akhir: 'Natural doff',
  banyak: '1',
  tanggal: '2027-01-15',
  terima: 'delivery',
  provinsi: '53',
  kabupaten: '53.10',
  kecamatan: '53.10.12',
  desa: '53.10.12.1011',
  nama: 'Ibu Sari',
  telepon: '0812',
  surel: '',
  jenis: 'office',
  kunci: 'kunci-halaman-1',
}

describe('a request for a custom order', () => {
  it('is sent as it was typed', () => {
    const form = readRequestForm(posted(full))
    expect(requestBody(form, 'id')).toEqual({
      facility_id: 'fac_1',
      title: 'Meja makan',
      description: 'Kaki bulat,\nsudut tumpul.',
      length_cm: 180,
      width_cm: 90,
      height_cm: 75,
      wood: 'Jati',
      finish: 'Natural doff',
      quantity: 1,
      needed_by: '2027-01-15',
      method: 'delivery',
      area_code: '53.10.12.1011',
      buyer: { type: 'office', name: 'Ibu Sari', phone: '0812', email: '' },
      locale: 'id',
    })
  })

  it('takes no area along for pick-up, and no size out of an empty field', () => {
    const form = readRequestForm(posted({ ...full, terima: 'pickup', panjang: '' }))
    expect(requestBody(form, 'id')).toMatchObject({ area_code: null, length_cm: undefined })
  })

  it('remembers that a picture was chosen, for it has to be chosen again', () => {
    expect(readRequestForm(posted(full)).had_drawing).toBe(false)
    expect(readRequestForm(posted({ ...full, gambar: new File([], '') })).had_drawing).toBe(false)
    expect(readRequestForm(posted({ ...full, gambar: new File(['x'], 'a.jpg') })).had_drawing).toBe(true)
  })

  it('puts each sentence beside its own input', () => {
    const form = emptyRequest('kunci', { province: '53' })
    expect(
      requestErrors({ title: 'a', 'buyer.phone': 'b', area_code: 'c', needed_by: 'd', method: 'e' }, form),
    ).toEqual({ barang: 'a', telepon: 'b', kabupaten: 'c', tanggal: 'd', terima: 'e' })
  })

  it('knows the levels above a village', () => {
    expect(areaLevels('53.10.12.1011')).toEqual({
      province: '53',
      regency: '53.10',
      district: '53.10.12',
      village: '53.10.12.1011',
    })
  })
})
