import { describe, expect, test } from 'vitest'
import { presetBody, presetValues, textChanges } from './preset-form.ts'

const start = {
  name: 'Bangli: 35/50/15',
  base: 'GROSS' as const,
  components: [
    { kind: 'PREMI' as const, label: 'Premi', rate_bps: 3_333 },
    { kind: 'PNBP' as const, label: 'PNBP', rate_bps: 6_667 },
  ],
  legal_basis: 'Praktik',
  source: 'Berita ANTARA',
  certainty: 'ONE_SOURCE' as const,
}

describe('The form of a preset', () => {
  test('that starts from a version sends that version back, as its successor', () => {
    const values = presetValues(start, '2027-01-01')
    expect(values['components.0.percent']).toBe('33,33')
    expect(presetBody(values, 'bangli')).toEqual({
      ...start,
      key: 'bangli',
      is_successor: true,
      document_reference: undefined,
      reason: undefined,
      valid_from: '2027-01-01',
    })
  })

  test('of a new preset is empty but for the day, and sends the key that was typed', () => {
    const values = presetValues(undefined, '2027-01-01')
    expect(Object.entries(values).filter(([, value]) => value !== '')).toEqual([['valid_from', '2027-01-01']])
    expect(presetBody({ ...values, key: 'baru' }, null)).toMatchObject({ key: 'baru', is_successor: false })
  })

  test('whose key stands fixed cannot be sent under another', () => {
    expect(presetBody({ key: 'lain' }, 'bangli')).toMatchObject({ key: 'bangli', is_successor: true })
  })
})

describe('A proposal beside the version before it', () => {
  test('names what is written otherwise, and nothing else', () => {
    expect(textChanges(start, { ...start, source: 'Naskah', certainty: 'READ_IN_LAW' })).toEqual([
      { field: 'source', before: 'Berita ANTARA', after: 'Naskah' },
      { field: 'certainty', before: 'ONE_SOURCE', after: 'READ_IN_LAW' },
    ])
    expect(textChanges(start, start)).toEqual([])
  })
})
