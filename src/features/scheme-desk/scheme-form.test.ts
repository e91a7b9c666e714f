import { describe, expect, test } from 'vitest'
import { divisionBody, proposalBody, schemeErrors, schemeValues } from './scheme-form.ts'

const start = {
  base: 'GROSS',
  legal_basis: 'Keputusan',
  components: [
    { kind: 'PREMI', label: 'Premi', rate_bps: 3_333 },
    { kind: 'PNBP', label: 'PNBP', rate_bps: 6_667 },
  ],
}

describe('The form of a scheme', () => {
  test('that starts from a scheme sends that scheme back, to the basis point', () => {
    const values = schemeValues(start, '2026-12-01')
    expect(values['components.0.percent']).toBe('33,33')
    expect(divisionBody(values)).toEqual({ base: 'GROSS', components: start.components })
    expect(proposalBody(values)).toMatchObject({ valid_from: '2026-12-01', return_window_days: 3 })
  })

  test('sends whose a partner’s share is, and puts a missing partner beside its row', () => {
    const { components } = start
    const partner = { id: 'partn_1', name: 'Mebel Satu' }
    const shares = [...components, { kind: 'MITRA', label: 'Mitra', rate_bps: 500, partner }]
    const values = schemeValues({ ...start, components: shares }, '2026-12-01')
    expect(divisionBody(values).components[2]).toEqual({
      kind: 'MITRA',
      label: 'Mitra',
      rate_bps: 500,
      partner_id: 'partn_1',
    })
    // A preset names nobody: the proposer chooses.
    const preset = schemeValues(
      { ...start, components: [...components, { ...shares[2]!, partner: null }] },
      'x',
    )
    expect(divisionBody(preset).components[2]).not.toHaveProperty('partner_id')
    const refused = schemeErrors({ 'components.2.partner_id': 'Pilih mitra penerima bagian ini.' }, preset)
    expect(refused).toEqual({ 'components.2.partner_id': 'Pilih mitra penerima bagian ini.' })
  })

  test('leaves out rows that are empty, and puts what is refused beside the row it is about', () => {
    const values = {
      ...schemeValues(start, '2026-12-01'),
      'components.4.kind': 'MODAL',
      'components.4.label': 'Modal',
      'components.4.percent': 'lima',
    }
    expect(divisionBody(values).components).toHaveLength(3)
    expect(divisionBody(values).components[2]).toMatchObject({ rate_bps: 'lima' })
    expect(schemeErrors({ 'components.2.rate_bps': 'Isi persen.', components: 'Jumlah.' }, values)).toEqual({
      'components.4.percent': 'Isi persen.',
      components: 'Jumlah.',
    })
  })
})
