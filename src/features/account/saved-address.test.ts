import { describe, expect, it } from 'vitest'
import { readForm } from '../checkout/checkout-form.ts'
import { prefilled, withSavedAddress } from './saved-address.ts'

const address = (id: string, area_code: string) => ({
  id,
  name: `Penerima ${id}`,
  phone: '+6281234567890',
  area_code,
  area: `Daerah ${id}`,
  street: `Jalan ${id}`,
  postal_code: null,
  landmark: null,
  is_default: id === 'satu',
})
const book = [address('satu', '31.71.06.1001'), address('dua', '53.10.12.1011')]

describe('the addresses of a buyer at the checkout', () => {
  it('start with the default one and the address for news', () => {
    expect(prefilled('sari@contoh.id', book)).toMatchObject({
      email: 'sari@contoh.id',
      name: 'Penerima satu',
      village: '31.71.06.1001',
      street: 'Jalan satu',
    })
    expect(prefilled('sari@contoh.id', [])).toEqual({ email: 'sari@contoh.id' })
  })

  const posted = (aksi: string, chosen: string) => {
    const data = new FormData()
    const typed = {
      aksi,
      alamat_tersimpan: chosen,
      nama: 'Diketik',
      alamat: 'Jalan diketik',
      surel: 'a@contoh.id',
    }
    for (const [name, value] of Object.entries({
      ...typed,
      provinsi: '31',
      daerah: 'lama',
      daerah_dari: 'lama',
    }))
      data.set(name, value)
    return readForm(withSavedAddress(data, book))
  }

  it('take the place of what was typed when one is asked for, and of nothing else', () => {
    expect(posted('alamat', 'dua')).toMatchObject({
      name: 'Penerima dua',
      street: 'Jalan dua',
      text: 'Daerah dua',
      village: '53.10.12.1011',
      email: 'a@contoh.id',
    })
  })

  it('change nothing when the order is sent, or for an address that is not in the book', () => {
    expect(posted('pesan', 'dua')).toMatchObject({ name: 'Diketik', street: 'Jalan diketik' })
    expect(posted('alamat', 'orang-lain')).toMatchObject({ name: 'Diketik', street: 'Jalan diketik' })
  })
})
