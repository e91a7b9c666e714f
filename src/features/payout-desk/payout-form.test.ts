import { describe, expect, test } from 'vitest'
import type { Payable } from '../../../medusa/src/contract/payout.ts'
import { payout_desk } from '../../i18n/id/payout_desk.ts'
import { payoutBody, payoutChoices, payoutErrors } from './payout-form.ts'

const owed = (changes: Partial<Payable>): Payable => ({
  kind: 'COOPERATIVE',
  account: '2501',
  payee_id: 'coop_1',
  payee_name: 'Koperasi Uji',
  balance_rupiah: 50_000,
  waiting_rupiah: 0,
  ...changes,
})
const partners = [
  { id: 'partn_1', name: 'Mebel Satu', type: 'partner' as const },
  { id: 'partn_2', name: 'Mebel Dua', type: 'partner' as const },
]
const values = (payable: Payable[]) => payoutChoices(payable, partners, payout_desk).map(({ value }) => value)

describe('What can be paid out', () => {
  test('is what is owed less what is prepared already, and never premi', () => {
    const choices = payoutChoices(
      [owed({ waiting_rupiah: 20_000 }), owed({ kind: 'PREMI' }), owed({ balance_rupiah: -5 })],
      partners,
      payout_desk,
    )
    expect(choices).toEqual([{ value: 'COOPERATIVE/coop_1', label: expect.stringContaining('Rp30.000') }])
  })

  test('names a partner for its own share, and every partner for what named nobody', () => {
    expect(values([owed({ kind: 'NAMED_PARTNER', payee_id: 'partn_2' })])).toEqual(['NAMED_PARTNER/partn_2'])
    expect(values([owed({ kind: 'PARTNER', payee_id: null })])).toEqual([
      'PARTNER/partn_1',
      'PARTNER/partn_2',
    ])
  })

  test('has no payee when it is a fund of the facility', () => {
    expect(values([owed({ kind: 'PROGRAMME', payee_id: null })])).toEqual(['PROGRAMME/'])
    expect(payoutBody({ target: 'PROGRAMME/', amount_rupiah: '1.000' })).toMatchObject({
      kind: 'PROGRAMME',
      payee_id: null,
      amount_rupiah: 1000,
    })
  })

  test('is told about at the choice when its purpose or payee is refused', () => {
    expect(payoutErrors({ payee_id: 'Pilih.', memo: 'Isi.' })).toEqual({ target: 'Pilih.', memo: 'Isi.' })
  })
})
