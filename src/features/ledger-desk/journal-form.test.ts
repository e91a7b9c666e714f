import { describe, expect, test } from 'vitest'
import { journalBody, journalErrors, reversalBody, reversalErrors } from './journal-form.ts'

const paper = { effective_on: '2026-11-20', document_reference: 'RK-1', memo: 'Jasa giro bulan lalu' }

describe('The form of a manual journal', () => {
  const values = {
    ...paper,
    'lines.0.debit': '',
    'lines.0.amount_rupiah': '',
    'lines.2.debit': '1101',
    'lines.2.credit': '',
    'lines.2.amount_rupiah': 'Rp8.000',
  }

  test('sends the lines that were filled in, with whole rupiah', () => {
    expect(journalBody(values)).toEqual({
      kind: 'journal',
      ...paper,
      lines: [{ debit: '1101', credit: '', amount_rupiah: 8_000, memo: undefined }],
    })
  })

  test('shows each refusal beside the line it is about, whichever lines were left empty', () => {
    const fields = { 'lines.0.credit': 'Pilih akun kredit.', memo: 'Isi alasan.' }
    expect(journalErrors(values, fields)).toEqual({
      'lines.2.credit': 'Pilih akun kredit.',
      memo: 'Isi alasan.',
    })
  })
})

describe('The form of a reversal', () => {
  const values = { ...paper, reverses_seq: '12', 'amounts.1': '', 'amounts.3': '2.500' }

  test('takes back the lines that have an amount', () => {
    expect(reversalBody(values)).toMatchObject({
      reverses_seq: '12',
      amounts: [{ line_no: 3, amount_rupiah: 2_500 }],
    })
  })

  test('shows a refused amount beside its line', () => {
    const fields = { 'amounts.0.amount_rupiah': 'Isi jumlah.', 'amounts.3': 'Paling banyak Rp5.' }
    expect(reversalErrors(values, { 'amounts.0.amount_rupiah': fields['amounts.0.amount_rupiah'] })).toEqual({
      'amounts.3': 'Isi jumlah.',
    })
    expect(reversalErrors(values, { reverses_seq: 'Tidak ada.' })).toEqual({ nomor: 'Tidak ada.' })
    expect(reversalErrors(values, { 'amounts.3': fields['amounts.3'] })).toEqual({
      'amounts.3': 'Paling banyak Rp5.',
    })
  })
})
