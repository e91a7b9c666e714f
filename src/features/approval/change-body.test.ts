import { describe, expect, it } from 'vitest'
import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import { changeBody, changeErrors } from './change-body.ts'

const line = (id: string, quantity: number, unit_price_rupiah: number) =>
  ({ id, quantity, unit_price_rupiah }) as DeskOrder['lines'][number]
const order = {
  promised_from: '2026-12-01',
  promised_to: '2026-12-08',
  buyer_type: 'person' as const,
  lines: [line('a', 2, 50_000), line('b', 3, 1_200_000)],
}
const unchanged = {
  expected_version: '1',
  promised_from: '2026-12-01',
  promised_to: '2026-12-08',
  buyer_type: 'person',
  'lines.0.quantity': '2',
  'lines.0.unit_price_rupiah': '50.000',
  'lines.1.quantity': '3',
  'lines.1.unit_price_rupiah': '1.200.000',
  'address.street': '',
  change_note: 'Bahan datang lebih lambat.',
}

describe('a change of an order as it is sent', () => {
  it('leaves out what stays as it is', () => {
    expect(changeBody(unchanged, order)).toEqual({
      expected_version: '1',
      note: 'Bahan datang lebih lambat.',
    })
  })

  it('says what differs, and keeps each line in its place', () => {
    const body = changeBody({ ...unchanged, promised_to: '2026-12-15', 'lines.1.quantity': '2' }, order)
    expect(body.promised_to).toBe('2026-12-15')
    expect(body.lines).toEqual([
      { facility_order_line_id: 'a' },
      { facility_order_line_id: 'b', quantity: 2 },
    ])
  })

  it('sends a number that is none as it was typed, for the backend to refuse', () => {
    expect(changeBody({ ...unchanged, 'lines.0.quantity': 'dua' }, order).lines).toEqual([
      { facility_order_line_id: 'a', quantity: 'dua' },
      { facility_order_line_id: 'b' },
    ])
  })

  it('sends an address as a whole', () => {
    expect(changeBody({ ...unchanged, 'address.street': 'Jalan Melati 4' }, order).address).toEqual({
      street: 'Jalan Melati 4',
    })
  })

  it('finds its own note among the errors', () => {
    expect(changeErrors({ note: 'Jelaskan.', promised_to: 'Terlalu awal.' })).toEqual({
      change_note: 'Jelaskan.',
      promised_to: 'Terlalu awal.',
    })
  })
})
