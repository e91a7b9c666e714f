import { describe, expect, it } from 'vitest'
import { isOffPlatform, withoutNumbers } from './off-platform-note'

describe('a note that asks to deal past the shop', () => {
  it.each([
    'Hubungi saya di 0812-3456-7890 ya',
    'WA 081234567890',
    'nomor saya +62 812 3456 7890',
    '62812-3456-789',
    'chat wa.me/6281234567890',
    'lihat https://contoh.example/pesan',
    'Japri saja, Pak',
    'Boleh transfer langsung ke rekening petugas?',
    'tf ke rek BRI saja',
    'minta nomor rekening bengkel',
    'Kita urus di luar aplikasi saja biar murah',
    'tidak usah lewat sistem',
    'COD di gerbang bisa?',
    'Saya bayar tunai\nsaat barang sampai',
    'Can I pay directly to the officer?',
  ])('is seen: %s', (note) => expect(isOffPlatform(note)).toBe(true))

  it.each([
    'Rumah nomor 08, RT 03/RW 05, pagar hijau',
    'Jalan Kenanga No. 12, kode pos 86511',
    'Untuk acara tanggal 08-12-2026 jam 10.30',
    'Diperlukan sebelum 8 Desember 2026',
    'Nota atas nama instansi, NPWP 01.234.567.8-091.000',
    'Warna cokelat tua, ukuran 80 x 120 cm, tolong dibungkus kado',
    'Pesanan untuk SKB Randong, 2 set, anggaran Rp1.250.000',
    'Tolong kabari bila kurir sudah berangkat',
    '',
  ])('is not seen in an ordinary one: %s', (note) => expect(isOffPlatform(note)).toBe(false))
})

it('A note is shown without the telephone numbers in it', () => {
  expect(withoutNumbers('WA 0812-3456-7890 atau +62 813 1111 222, rumah nomor 08')).toBe(
    'WA [nomor telepon] atau [nomor telepon], rumah nomor 08',
  )
})
