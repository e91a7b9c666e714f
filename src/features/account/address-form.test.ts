import { describe, expect, it } from 'vitest'
import { bookBody, bookErrors, emptyBookForm, formOf, readBookForm } from './address-form.ts'

const kept = {
  id: 'baddr_1',
  name: 'Ibu Sari',
  phone: '+6281234567890',
  area_code: '31.71.06.1001',
  area: 'Menteng, Menteng, Kota Administrasi Jakarta Pusat, DKI Jakarta',
  street: 'Jalan Kenanga 12',
  postal_code: null,
  landmark: 'Depan masjid',
  is_default: true,
}

describe('an address of the book', () => {
  it('is filled in whole, down to the village, and sent as it was kept', () => {
    const form = formOf(kept)
    expect(form).toMatchObject({
      province: '31',
      regency: '31.71',
      district: '31.71.06',
      village: '31.71.06.1001',
    })
    expect(bookBody(form)).toEqual({
      name: 'Ibu Sari',
      phone: '+6281234567890',
      area_code: '31.71.06.1001',
      street: 'Jalan Kenanga 12',
      postal_code: '',
      landmark: 'Depan masjid',
      is_default: true,
    })
  })

  it('keeps all that was typed when it comes back', () => {
    const data = new FormData()
    const typed = {
      nama: 'Ibu Sari',
      telepon: '0812',
      alamat: 'Jl',
      kode_pos: '1',
      patokan: 'x',
      utama: 'ya',
      daerah: kept.area,
      daerah_dari: kept.area,
      desa_terpilih: kept.area_code,
    }
    for (const [name, value] of Object.entries(typed)) data.set(name, value)
    expect(readBookForm(data)).toEqual({
      name: 'Ibu Sari',
      phone: '0812',
      text: kept.area,
      province: '31',
      regency: '31.71',
      district: '31.71.06',
      village: '31.71.06.1001',
      street: 'Jl',
      postal_code: '1',
      landmark: 'x',
      is_default: true,
    })
  })

  it('tells each error beside its input', () => {
    expect(
      bookErrors({ area_code: 'Pilih desa.', phone: 'Isi nomor.', street: 'Isi alamat.' }, emptyBookForm),
    ).toEqual({
      daerah: 'Pilih desa.',
      telepon: 'Isi nomor.',
      alamat: 'Isi alamat.',
    })
  })
})
