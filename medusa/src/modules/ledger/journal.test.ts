import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rupiah } from '../../money/rupiah'
import { ACCOUNT, accountsOf, type ChartRow, isManual, pnbpPayable } from './chart-of-accounts'
import { type Journal, requestHash } from './journal'

const journal: Journal = {
  facility_id: 'fac_1',
  effective_on: '2026-03-10',
  source_type: 'facility_order',
  source_id: 'fo_1',
  event: 'payment_received',
  idempotency_key: 'payment_received:fo_1',
  memo: 'Pembayaran pembeli diterima',
  actor: 'staff_1',
  facility_order_id: undefined,
  lines: [{ debit: ACCOUNT.bank, credit: ACCOUNT.buyer_deposits, amount: rupiah(100) }],
}

describe('The hash of a request', () => {
  test('is the same whatever the order of its keys, and whether a missing part is named or not', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(journal), { minLength: Object.keys(journal).length }),
        (entries) => {
          expect(requestHash(Object.fromEntries(entries) as unknown as Journal)).toBe(requestHash(journal))
        },
      ),
    )
  })

  test('is another one for every other content', () => {
    const line = journal.lines[0]!
    const others: Journal[] = [
      { ...journal, memo: `${journal.memo} ` },
      { ...journal, actor: 'staff_2' },
      { ...journal, lines: [{ ...line, amount: rupiah(101) }] },
      { ...journal, lines: [line, line] },
      { ...journal, lines: [{ ...line, debit: line.credit, credit: line.debit }] },
    ]
    expect(new Set([journal, ...others].map(requestHash)).size).toBe(others.length + 1)
  })
})

describe('The chart of accounts', () => {
  const row = (code: string, is_manual: boolean): ChartRow => ({
    code,
    name: `Akun ${code}`,
    kind: 'liability',
    is_clearing: false,
    is_manual,
    account_code: null,
    valid_from: '2000-01-01',
  })
  const chart = [row('2301.*', false), row('1101', true)]

  test('gives state revenue an account per treasury code', () => {
    expect(accountsOf(chart, ['425119', '425112']).map(({ code, name }) => [code, name])).toEqual([
      ['1101', 'Akun 1101'],
      [pnbpPayable('425112'), 'Akun 2301.425112'],
      [pnbpPayable('425119'), 'Akun 2301.425119'],
    ])
    expect(accountsOf(chart, [])).toHaveLength(1)
  })

  test('gives each partner that a scheme names an account under its number and name', () => {
    const partners = [
      { number: 2, name: 'UD $& Cat' },
      { number: 1, name: 'CV Kayu' },
    ]
    const opened = accountsOf([{ ...row('2502.*', false), name: 'Utang mitra *' }], [], partners)
    expect(opened.map(({ code, name }) => [code, name])).toEqual([
      ['2502.1', 'Utang mitra CV Kayu'],
      ['2502.2', 'Utang mitra UD $& Cat'],
    ])
  })

  test('lets manual journals touch what it says, and nothing else', () => {
    const codes = ['1101', '2301.425119', '2301.*', '9999']
    expect(codes.filter((code) => isManual(chart, code))).toEqual(['1101'])
  })
})
