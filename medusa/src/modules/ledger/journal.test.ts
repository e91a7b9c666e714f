import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rupiah } from '../../money/rupiah'
import { ACCOUNT, chartOfAccounts, pnbpPayable } from './chart-of-accounts'
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
  test('gives every account its own code, and state revenue an account per treasury code', () => {
    const chart = chartOfAccounts(['425119', '425112'])
    expect(new Set(chart.map((account) => account.code)).size).toBe(chart.length)
    expect(chart.filter((account) => account.account_code).map((account) => account.code)).toEqual([
      pnbpPayable('425112'),
      pnbpPayable('425119'),
    ])
  })

  test('has every account that postings are made to', () => {
    const codes = chartOfAccounts([]).map((account) => account.code)
    expect(Object.values(ACCOUNT).filter((code) => !codes.includes(code))).toEqual([])
  })
})
