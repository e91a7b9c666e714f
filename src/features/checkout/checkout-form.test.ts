import { describe, expect, it } from 'vitest'
import {
  emptyForm,
  errorsByInput,
  hasExtras,
  methodOf,
  orderBody,
  readForm,
  refusalOf,
  withPossibleMethods,
} from './checkout-form.ts'

const posted = (entries: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.set(name, value)
  return data
}
const full = {
  jenis: 'office',
  nama: 'Ibu Sari',
  telepon: '0812-3456-7890',
  surel: '',
  provinsi: '53',
  kabupaten: '53.10',
  kecamatan: '53.10.12',
  desa: '53.10.12.1011',
  alamat: 'Jalan Melati 4',
  kode_pos: '86518',
  patokan: '',
  'kirim.fac_1': 'pickup',
  'panen.variant_2': 'batch_1',
  isi: `variant_1:2:${(75_000).toString(36)}.variant_2:1`,
  kunci: 'kunci-halaman-1',
  total: '150000',
}

describe('the checkout form', () => {
  it('reads everything that was typed', () => {
    expect(readForm(posted(full))).toMatchObject({
      type: 'office',
      name: 'Ibu Sari',
      village: '53.10.12.1011',
      methods: { fac_1: 'pickup' },
      cart: [
        { variant_id: 'variant_1', quantity: 2, seen_rupiah: 75_000 },
        { variant_id: 'variant_2', quantity: 1, seen_rupiah: null },
      ],
      total_rupiah: 150_000,
    })
  })

  it('reads a full cart of forty lines', () => {
    const isi = Array.from(
      { length: 40 },
      (_, index) => `variant_01J${String(index).padStart(23, '0')}:${index + 1}`,
    ).join('.')
    expect(readForm(posted({ ...full, isi })).cart).toHaveLength(40)
  })

  it('picks up where nothing can be sent', () => {
    const facility = { id: 'fac_2', slug: 'b', name: 'B', regency: 'Palu' }
    const form = withPossibleMethods(emptyForm([], 'k'), [{ facility, can_deliver: false }])
    expect(methodOf(form, 'fac_2')).toBe('pickup')
    expect(
      methodOf(withPossibleMethods(form, [{ facility: { ...facility, id: 'x' }, can_deliver: true }]), 'x'),
    ).toBe('delivery')
  })

  it('sends the cart without the prices it remembers: the backend tells them', () => {
    expect(orderBody(readForm(posted(full)), ['fac_1'], 'id').items).toEqual([
      { variant_id: 'variant_1', quantity: 2 },
      { variant_id: 'variant_2', quantity: 1, harvest_batch_id: 'batch_1' },
    ])
  })

  it('cuts nothing off that was typed, and counts a line break as the browser does', () => {
    const note = `${'Pagi saja.\r\n'.repeat(50)}x`
    expect(readForm(posted({ ...full, catatan: note })).note).toBe(note.replaceAll('\r\n', '\n'))
    const long = readForm(posted({ ...full, catatan: 'y'.repeat(501) }))
    expect(long.note, 'so that it is refused and not shortened').toHaveLength(501)
  })

  it('sends no address when everything is picked up', () => {
    const form = readForm(posted(full))
    expect(orderBody(form, ['fac_1'], 'id').address).toBeNull()
    expect(orderBody(form, ['fac_1', 'fac_2'], 'id').address).toMatchObject({ area_code: '53.10.12.1011' })
    expect(methodOf(form, 'fac_2')).toBe('delivery')
  })

  it('folds away what may be left out, until something of it is filled in or refused', () => {
    const form = emptyForm([], 'k')
    expect(hasExtras(form, { telepon: 'Salah.' })).toBe(false)
    for (const filled of [{ email: 'a@b.id' }, { note: 'Pagi saja.' }, { type: 'office' as const }])
      expect(hasExtras({ ...form, ...filled }, {})).toBe(true)
    expect(hasExtras(form, { kode_pos: 'Lima angka.' })).toBe(true)
  })

  it('puts the backend’s sentences beside the inputs they concern', () => {
    const form = { ...emptyForm([], 'k'), province: '53' }
    const fields = { 'buyer.phone': 'Salah.', 'address.area_code': 'Pilih desa.', 'parts.0.method': 'Pilih.' }
    expect(errorsByInput(fields, form)).toEqual({
      telepon: 'Salah.',
      kabupaten: 'Pilih desa.',
      'parts.0.method': 'Pilih.',
    })
  })

  it('says above the form what concerns no input of it, and beside a facility what concerns that one', () => {
    const form = emptyForm([], 'k')
    const fields = { items: 'Keranjang kosong.', 'parts.org_01': 'Pilih ambil di tempat.' }
    expect(refusalOf({ fields, message: 'x' }, form)).toEqual({
      errors: { 'kirim.org_01': 'Pilih ambil di tempat.' },
      message: 'Keranjang kosong.',
    })
    expect(refusalOf({ fields: { note: 'Terlalu panjang.' }, message: 'x' }, form).message).toBeUndefined()
    expect(refusalOf({ fields: {}, message: 'Terlalu sering.' }, form).message).toBe('Terlalu sering.')
  })
})
