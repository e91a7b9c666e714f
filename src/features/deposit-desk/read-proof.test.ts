import { expect, test } from 'vitest'
import { receipt_desk } from '../../i18n/id/receipt_desk.ts'
import { lookAlikeText } from './look-alike-text.ts'
import { filledFromProof } from './read-proof.ts'

test('The text of a proof fills what was left empty, and never what was typed', () => {
  const proof_text =
    'NTPN : 6A2F33K7M9PQ4T8W\nNTB : 261130091502\nTotal Disetor : Rp 50.000\nTanggal Bayar : 30-11-2026'
  expect(filledFromProof({ proof_text, ntb: '999999', bank: '' })).toEqual({
    proof_text,
    ntpn: '6A2F33K7M9PQ4T8W',
    ntb: '999999',
    amount_rupiah: '50000',
    paid_on: '2026-11-30',
    bank: '',
  })
  expect(filledFromProof({ proof_text: 'Terima kasih.' })).toBeNull()
})

test('An NTPN with look-alikes is warned about beside its field, with their places', () => {
  expect(lookAlikeText('6A2F 33K7 O9PQ 4T81', receipt_desk.payment)).toContain(
    'O pada urutan 9, 1 pada urutan 16',
  )
  expect(lookAlikeText('6A2F33K7M9PQ4T8W', receipt_desk.payment)).toBeUndefined()
})
