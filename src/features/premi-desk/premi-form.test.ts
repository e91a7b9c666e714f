import { describe, expect, test } from 'vitest'
import { openMonths, payableOf, premiPayoutBody, premiPayoutErrors } from './premi-form.ts'

const values = {
  paid_on: '2026-03-31',
  document_reference: 'BA-1',
  memo: 'Premi Maret',
  'lines.0.code': 'RTG-001',
  'lines.0.amount_rupiah': '',
  'lines.1.code': 'RTG-002',
  'lines.1.amount_rupiah': '50.000',
}

describe('The form that pays premi', () => {
  test('pays the codes that have an amount, and nobody else', () => {
    expect(premiPayoutBody(values).body).toEqual({
      paid_on: '2026-03-31',
      document_reference: 'BA-1',
      memo: 'Premi Maret',
      lines: [{ code: 'RTG-002', amount_rupiah: 50_000 }],
    })
  })

  test('shows a refusal beside the code that it is about', () => {
    const { rows } = premiPayoutBody(values)
    expect(premiPayoutErrors({ 'lines.0.amount_rupiah': 'Paling banyak Rp1.', memo: 'Isi.' }, rows)).toEqual({
      'lines.1.amount_rupiah': 'Paling banyak Rp1.',
      memo: 'Isi.',
    })
    expect(premiPayoutErrors({ lines: 'Isi satu.' }, [])).toEqual({ 'lines.0.amount_rupiah': 'Isi satu.' })
  })

  test('offers what is owed less what waits, and never less than nothing', () => {
    const owed = { code: 'A-1', workshop_id: 'w', workshop_name: 'W', is_active: true, is_above_limit: false }
    const amounts = { allocated_rupiah: 10, paid_rupiah: 0, balance_rupiah: 10, waiting_rupiah: 4 }
    expect(payableOf({ ...owed, ...amounts })).toBe(6)
    expect(payableOf({ ...owed, ...amounts, balance_rupiah: -3 })).toBe(0)
  })

  test('names each month that waits once, the oldest first', () => {
    const part = { settlement_id: 's', facility_order_number: null, amount_rupiah: 1, missing_workshops: [] }
    const days = ['2026-03-02', '2026-01-31', '2026-03-09']
    expect(openMonths(days.map((settled_on) => ({ ...part, settled_on })))).toEqual(['2026-01', '2026-03'])
  })
})
