import { expect, test } from 'vitest'
import { receipt_desk } from '../../i18n/id/receipt_desk.ts'
import { simponiFields, simponiText } from './simponi-text.ts'

test('The SIMPONI entry is in the order of its form, copies bare digits, and says what is not known', () => {
  const fields = simponiFields(
    {
      ministry_code: null,
      unit_code: '05',
      satker_code: '632331',
      kppn_code: '039',
      payer: 'Rutan Kelas IIB Ruteng',
      currency: 'IDR',
      account_code: '425119',
      account_title: 'Pendapatan Penjualan Hasil Produksi Non Litbang Lainnya',
      amount_rupiah: 1_250_000,
      note: 'Setoran PNBP 425119, penerimaan nomor 14/2026',
      in_words: 'satu juta dua ratus lima puluh ribu rupiah',
    },
    receipt_desk.simponi,
  )
  expect(fields.map(({ copied }) => copied)).toEqual([
    null,
    '05',
    '632331',
    '039',
    'Rutan Kelas IIB Ruteng',
    'IDR',
    '425119',
    '1250000',
    'Setoran PNBP 425119, penerimaan nomor 14/2026',
    'satu juta dua ratus lima puluh ribu rupiah',
  ])
  expect(simponiText(fields)).toContain('Kementerian/Lembaga (K/L): belum diketahui\nUnit eselon I: 05\n')
  expect(simponiText(fields)).toContain('Jumlah setoran: Rp1.250.000\n')
})
