import { describe, expect, it } from 'vitest'
import { handOverAct } from './act-on-hand-over.ts'

describe('the cooperative’s acts', () => {
  it('accept what was counted, with the note on a difference', () => {
    const act = handOverAct({
      expected_version: '6',
      note: 'Satu retak.',
      'lines.0.facility_order_line_id': 'foline_1',
      'lines.0.quantity': '3',
    })
    expect(act.path).toBe('acceptances')
    expect(act.body).toEqual({
      expected_version: '6',
      note: 'Satu retak.',
      lines: [{ facility_order_line_id: 'foline_1', quantity: 3 }],
    })
  })

  it('ship with courier and tracking number, and deliver', () => {
    const typed = { expected_version: '7', courier: 'Pos Indonesia', tracking_number: 'P123', note: '' }
    expect(handOverAct({ ...typed, transition: 'ship' })).toMatchObject({
      path: 'transitions',
      body: { transition: 'ship', courier: 'Pos Indonesia', tracking_number: 'P123' },
      news: 'dikirim',
    })
    expect(handOverAct({ expected_version: '8', transition: 'deliver' }).news).toBe('sampai')
  })
})
