import { describe, expect, it } from 'vitest'
import { confirmationBody, todayIn } from './confirmation-body.ts'

describe('the treasurer’s confirmation', () => {
  it('reads the amount as it stands on a statement', () => {
    expect(confirmationBody({ received_on: '2026-11-21', amount_rupiah: 'Rp1.250.317,00' })).toEqual({
      received_on: '2026-11-21',
      amount_rupiah: 1_250_317,
    })
  })

  it('leaves an amount that is none to be refused', () => {
    expect(confirmationBody({ received_on: '', amount_rupiah: '' }).amount_rupiah).toBeUndefined()
    expect(confirmationBody({ amount_rupiah: 'lunas' }).amount_rupiah).toBe('lunas')
  })

  it('offers the day of the facility, not of the server', () => {
    const late = new Date('2026-11-21T16:30:00Z')
    expect(todayIn('Asia/Jakarta', late)).toBe('2026-11-21')
    expect(todayIn('Asia/Jayapura', late)).toBe('2026-11-22')
  })
})
