import { describe, expect, it } from 'vitest'
import { nextDesk } from './next-desk.ts'

const order = (...allowed_transitions: Parameters<typeof nextDesk>[0]['allowed_transitions']) =>
  nextDesk({ id: 'facord_1', allowed_transitions })

describe('the next step from an order', () => {
  it('leads to the desk where it is taken', () => {
    expect(order('approve', 'reject', 'cancel')).toBe('/petugas/persetujuan/facord_1')
    expect(order('mark_ready')).toBe('/petugas/produksi/facord_1')
    expect(order('settle')).toBe('/petugas/keuangan/pembayaran/facord_1')
  })

  it('is nowhere when it is not the reader’s', () => {
    expect(order()).toBeNull()
    expect(order('cancel')).toBeNull()
  })
})
