import { describe, expect, test } from 'vitest'
import { costBody, costErrors, costValues } from './cost-form.ts'

const sheet = {
  id: 'csht_1',
  version: 1,
  batch: null,
  valid_from: '2026-11-01',
  units_made: 1_200,
  lines: [{ label: 'Kayu', kind: 'MATERIAL' as const, amount_rupiah: 1_250_000 }],
  total_rupiah: 1_250_000,
  unit_cost_rupiah: 1_042,
  next_unit_cost_rupiah: 1_042,
  note: '',
  recorded_at: '2026-11-01T00:00:00Z',
  is_in_force: true,
}

describe('The form of a cost sheet', () => {
  test('begins with what the last sheet was made of, for today', () => {
    expect(costBody(costValues(sheet, '2026-11-22'))).toEqual({
      batch: null,
      valid_from: '2026-11-22',
      units_made: 1_200,
      lines: sheet.lines,
      next_unit_cost_rupiah: null,
      note: '',
    })
  })

  test('puts what is refused beside the row it is about, also below empty ones', () => {
    const values = { 'lines.3.label': 'Cat', 'lines.3.kind': 'MATERIAL', 'lines.3.amount_rupiah': 'banyak' }
    expect(costBody(values)).toMatchObject({ lines: [{ amount_rupiah: 'banyak' }] })
    expect(costErrors({ 'lines.0.amount_rupiah': 'Isi nilai.', units_made: 'Isi.' }, values)).toEqual({
      'lines.3.amount_rupiah': 'Isi nilai.',
      units_made: 'Isi.',
    })
  })
})
