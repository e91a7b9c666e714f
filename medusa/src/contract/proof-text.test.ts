import { describe, expect, test } from 'vitest'
import { lookAlikes, readProofText } from './proof-text'

/** As SIMPONI prints it after payment. */
const simponi = `BUKTI PENERIMAAN NEGARA
Penerimaan Negara Bukan Pajak
Kode Billing              : 820261127465628
Tanggal Billing           : 27-11-2026 07:21:16
Tanggal Kedaluwarsa       : 04-12-2026 07:21:16
Tanggal Bayar             : 30-11-2026 09:15:02
Bank/Pos/Fintech Bayar    : BANK MANDIRI
Channel Bayar             : Over The Counter
Nama Wajib Setor/Wajib Bayar : RUTAN KELAS IIB RUTENG
Total Disetor             : Rp 1.250.000,00
Terbilang                 : satu juta dua ratus lima puluh ribu rupiah
Status                    : Dibayar
NTB                       : 261130091502
NTPN                      : 6A2F33K7M9PQ4T8W`

/** A slip of a bank's counter: other labels, NTPN in groups, an amount with commas. */
const slip = `BANK RAKYAT INDONESIA
BUKTI PENERIMAAN NEGARA
ID Billing : 820261127465628
Tgl Bayar  : 30 Nov 2026 10:02
Jumlah Setoran : IDR 1,250,000.00
NTB : 000123456789
NTPN : 6A2F 33K7 M9PQ 4T8W
Bank Persepsi : BRI`

/** Copied from a web page, where each value stands under its label. */
const page = `Nomor Transaksi Pos
908070605040
NTPN
6A2F33K7M9PQ4T8W
Kode Billing
820261127465628
Total Disetor
Rp1.250.000
Tanggal Bayar
2026-11-30`

describe('The text of a state receipt', () => {
  test('as SIMPONI prints it gives everything that is recorded', () => {
    expect(readProofText(simponi)).toEqual({
      ntpn: '6A2F33K7M9PQ4T8W',
      ntb: '261130091502',
      billing_code: '820261127465628',
      amount_rupiah: 1_250_000,
      paid_on: '2026-11-30',
      bank: 'BANK MANDIRI',
    })
  })

  test('from a bank’s counter is read whatever its labels and dots', () => {
    expect(readProofText(slip)).toEqual({
      ntpn: '6A2F33K7M9PQ4T8W',
      ntb: '000123456789',
      billing_code: '820261127465628',
      amount_rupiah: 1_250_000,
      paid_on: '2026-11-30',
      bank: 'BRI',
    })
  })

  test('copied from a page is read where values stand under their labels', () => {
    expect(readProofText(page)).toMatchObject({
      ntpn: '6A2F33K7M9PQ4T8W',
      ntb: '908070605040',
      billing_code: '820261127465628',
      amount_rupiah: 1_250_000,
      paid_on: '2026-11-30',
    })
  })

  test('leaves out what it does not say, and what it says in two ways', () => {
    expect(readProofText('Terima kasih')).toEqual({})
    expect(readProofText('NTPN: 6A2F33K7M9PQ4T8W\nNTPN: 7A2F33K7M9PQ4T8W').ntpn).toBeUndefined()
    expect(readProofText('NTPN : 6A2F33K7').ntpn).toBeUndefined()
    expect(readProofText('Tanggal Bayar : 31-02-2026').paid_on).toBeUndefined()
  })
})

test('Look-alikes in an NTPN are named with their place', () => {
  expect(lookAlikes('6A2F 33K7 O9PQ 4T81')).toEqual([
    { at: 9, letter: 'O' },
    { at: 16, letter: '1' },
  ])
  expect(lookAlikes('6A2F33K7M9PQ4T8W')).toEqual([])
})
