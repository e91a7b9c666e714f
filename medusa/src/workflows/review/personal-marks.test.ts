import { describe, expect, it } from 'vitest'
import { hasContact, personalMarks } from './personal-marks'

describe('a review that should be looked at before it is published', () => {
  it.each([
    ['Hubungi saya di 0812-3456-7890', ['phone']],
    ['WA +62 812 3456 7890 ya', ['phone']],
    ['Telepon rumah (0385) 21234', ['phone']],
    ['kirim ke ratna.dewi@contoh.example', ['email']],
    ['surel ratna (at) contoh.example', ['email']],
    ['lihat https://contoh.example/jual', ['link']],
    ['beli di tokosebelah.com lebih murah', ['link']],
    ['NIK saya 5310 1212 0190 0001', ['national_id']],
    ['5310121201900001', ['national_id']],
    ['Lain kali bayar langsung saja', ['off_platform']],
    ['Pembuatnya napi yang ramah', ['inmate']],
    ['Dibuat warga binaan blok B', ['inmate']],
  ] as const)('%s', (text, marks) => expect(personalMarks(text)).toEqual(marks))

  it.each([
    'Kursinya kokoh, ukuran 80 x 120 cm, sampai 12-12-2026 jam 10.30.',
    'Harga Rp1.250.000 sepadan, saya pesan 2.000.000 butir lagi.',
    'Rumah nomor 08, RT 03/RW 05, kode pos 86511.',
    'Kemasan rapi.Terima kasih.',
    'Sangat bagus!!! 5/5',
    'Kami puas, pengiriman 3 hari dari Ruteng ke Jakarta.',
    '',
  ])('is not one that only tells of the goods: %s', (text) => expect(personalMarks(text)).toEqual([]))

  it('knows a name that is really an address', () => {
    expect(hasContact('Ibu di Manggarai')).toBe(false)
    expect(hasContact('WA 081234567890')).toBe(true)
    expect(hasContact('warga binaan')).toBe(false)
  })
})
