import { describe, expect, test } from 'vitest'
import { divisionBars, labelOf } from './division-bars.ts'

const part = (amount_rupiah: number, changes: object = {}) => ({
  component_code: 'premi',
  label: 'Premi',
  kind: 'PREMI',
  account_code: null,
  rate_bps: 5_000,
  amount_rupiah,
  ...changes,
})

describe('A division in bars', () => {
  test('shows each part as its share of everything the buyer paid, and tells the state’s apart', () => {
    const bars = divisionBars([part(75), part(25, { kind: 'PNBP', account_code: '425119' })])
    expect(bars).toMatchObject([
      { percent: 75, is_states: false },
      { percent: 25, is_states: true },
    ])
  })

  test('names a part by its label, account code and rate', () => {
    expect(labelOf(part(1, { label: 'PNBP', account_code: '425119', rate_bps: 1_500 }))).toBe(
      'PNBP · 425119 · 15%',
    )
    expect(labelOf(part(1, { label: 'Ongkos kirim', rate_bps: null }))).toBe('Ongkos kirim')
  })

  test('of nothing has no bar that is wider than nothing', () => {
    expect(divisionBars([part(0)])).toMatchObject([{ percent: 0 }])
  })
})
