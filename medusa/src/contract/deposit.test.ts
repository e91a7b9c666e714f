import { describe, expect, test } from 'vitest'
import { payDeposit, recordDeposit } from './deposit'

const billed = { account_code: '425119', amount_rupiah: '90000', billing_code: '820 220 922 465 628' }
const paid = {
  ntpn: '0a1b 2c3d-4e5f.6g7h',
  ntpn_repeat: '0A1B2C3D4E5F6G7H',
  ntb: '123456789012',
  bank: 'Bank Mandiri',
  paid_on: '2026-11-20',
  amount_rupiah: '90000',
}

const fieldsOf = (body: object) => {
  const result = recordDeposit.body!.safeParse(body)
  return result.success
    ? {}
    : Object.fromEntries(
        [...result.error.issues].reverse().map((issue) => [issue.path.join('.'), issue.message]),
      )
}

describe('The deposit form', () => {
  test('takes codes as they stand on paper, with blanks, dashes and small letters', () => {
    expect(recordDeposit.body!.parse({ ...billed, ...paid })).toMatchObject({
      amount_rupiah: 90_000,
      billing_code: '820220922465628',
      ntpn: '0A1B2C3D4E5F6G7H',
    })
  })

  test('takes a billing code alone, with the rest of the form left empty', () => {
    expect(fieldsOf({ ...billed, ntpn: '', ntpn_repeat: ' ', ntb: '', bank: '', paid_on: '' })).toEqual({})
  })

  test.each([
    ['billing_code', '82022092246562', 'Kode billing terdiri atas 15 angka.'],
    ['billing_code', '', 'Isi kode billing SIMPONI.'],
    ['ntpn', '0A1B2C3D4E5F6G7', 'NTPN terdiri atas 16 huruf dan angka, misalnya 0A1B 2C3D 4E5F 6G7H.'],
    ['ntb', '12#456', 'NTB terdiri atas 6 sampai 20 huruf dan angka.'],
    ['amount_rupiah', '90000.5', 'Isi jumlah setoran dalam rupiah bulat.'],
    ['amount_rupiah', '0', 'Isi jumlah setoran dalam rupiah bulat.'],
    ['account_code', '511111', 'Pilih kode akun PNBP.'],
    ['paid_on', '31-11-2026', 'Isi tanggal yang benar, misalnya 2026-11-21.'],
    ['ntb', '', 'Isi NTB dari bukti penerimaan negara.'],
    ['bank', '', 'Isi bank atau pos tempat menyetor.'],
  ])('says what to do about %s “%s”', (field, value, sentence) => {
    expect(fieldsOf({ ...billed, ...paid, [field]: value })[field]).toBe(sentence)
  })

  test('wants the NTPN typed twice alike, and warns of O and 0, I and 1', () => {
    expect(fieldsOf({ ...billed, ...paid, ntpn_repeat: 'OA1B2C3D4E5F6G7H' }).ntpn_repeat).toContain(
      'huruf O dan angka 0',
    )
    expect(payDeposit.body!.safeParse({ ...paid, ntpn_repeat: 'OA1B2C3D4E5F6G7H' }).success).toBe(false)
    expect(fieldsOf({ ...billed, ntpn: paid.ntpn, ntpn_repeat: 'OA1B2C3D4E5F6G7H' })).toMatchObject({
      ntpn_repeat: expect.stringContaining('huruf O'),
      ntb: 'Isi NTB dari bukti penerimaan negara.',
    })
    expect(payDeposit.body!.safeParse(paid).success).toBe(true)
  })
})
