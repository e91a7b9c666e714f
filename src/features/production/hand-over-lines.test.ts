import { describe, expect, it } from 'vitest'
import { countedLines, uncounted } from './hand-over-lines.ts'

const typed = {
  'lines.0.facility_order_line_id': 'foline_1',
  'lines.0.quantity': '12',
  'lines.1.facility_order_line_id': 'foline_2',
  'lines.1.quantity': '',
}

describe('goods counted at a hand-over', () => {
  it('are sent line by line', () => {
    expect(countedLines(typed)[0]).toEqual({ facility_order_line_id: 'foline_1', quantity: 12 })
  })

  it('are never taken as none when the count was left out', () => {
    expect(uncounted(countedLines(typed), 'Isi jumlahnya.')).toEqual({ 'lines.1.quantity': 'Isi jumlahnya.' })
  })
})
