import { describe, expect, it } from 'vitest'
import {
  FACILITY_ORDER_STATES,
  type FacilityOrderState,
  type TransitionName,
} from '../../../medusa/src/contract/order-state.ts'
import { wordsOf } from '../../i18n/words.ts'
import { isToPay, mayCancel, nextWords } from './part-state.ts'
import { timeline } from './timeline.ts'

const words = wordsOf('id').order
const event = (transition: TransitionName, to_state: FacilityOrderState) => ({
  transition,
  to_state,
  actor: 'system' as const,
  role: null,
  reason_code: null,
  note: null,
  at: '2026-11-06T01:00:00Z',
})
const payment = (state: 'open' | 'paid' | 'lapsed', proof_count = 0) => ({
  state,
  due_rupiah: 100_000,
  unique_code: 123,
  amount_rupiah: 100_123,
  due_at: '2026-11-07T01:00:00Z',
  received_on: null,
  bank_account: { bank: 'BRI', number: '1', holder: 'RPL' },
  proof_count,
})
const shape = (part: Parameters<typeof timeline>[0]) =>
  timeline(part, words, (instant) => instant).map((step) => `${step.title}: ${step.state}`)

describe('the timeline of a part', () => {
  it('waits at the approval first', () => {
    const events = [event('place', 'awaiting_approval')]
    expect(shape({ state: 'awaiting_approval', method: 'pickup', payment: null, events })).toEqual([
      'Dipesan: done',
      'Disetujui petugas: now',
      'Dibayar: ahead',
      'Dikerjakan: ahead',
      'Selesai dibuat: ahead',
      'Diambil: ahead',
    ])
  })

  it('moves on to the workshop once the money has arrived', () => {
    const part = {
      state: 'approved' as const,
      method: 'delivery' as const,
      payment: payment('paid'),
      events: [],
    }
    expect(shape(part)).toContain('Dibayar: done')
    expect(shape(part)).toContain('Dikerjakan: now')
  })

  it('shows where it stopped and nothing after', () => {
    const events = [event('place', 'awaiting_approval'), event('reject', 'rejected')]
    expect(shape({ state: 'rejected', method: 'delivery', payment: null, events })).toEqual([
      'Dipesan: done',
      'Ditolak: stopped',
    ])
  })

  it('shows the way of the money back', () => {
    const events = [
      event('place', 'awaiting_approval'),
      event('approve', 'approved'),
      event('withdraw_paid', 'refund_due'),
    ]
    expect(
      shape({ state: 'refund_due', method: 'delivery', payment: payment('paid'), events }).slice(-2),
    ).toEqual(['Dibatalkan: stopped', 'Uang dikembalikan: now'])
  })

  it('does not call goods that came back cancelled', () => {
    const events = [
      event('place', 'awaiting_approval'),
      event('approve', 'approved'),
      event('pick_up', 'picked_up'),
      event('accept_return', 'refund_due'),
    ]
    for (const [state, money] of [['refund_due', 'now'] as const, ['refunded', 'done'] as const])
      expect(shape({ state, method: 'pickup', payment: payment('paid'), events }).slice(-3)).toEqual([
        'Diambil: done',
        'Barang dikembalikan: stopped',
        `Uang dikembalikan: ${money}`,
      ])
  })

  it('has words and at most one open step for every state there is', () => {
    for (const state of FACILITY_ORDER_STATES) {
      for (const method of ['delivery', 'pickup'] as const) {
        const steps = timeline({ state, method, payment: null, events: [] }, words, String)
        expect(steps.filter((step) => step.state === 'now').length, state).toBeLessThanOrEqual(1)
        expect(words.states[state] && words.state_texts[state]).toBeTruthy()
      }
    }
  })
})

describe('what a buyer may do', () => {
  it('asks for money only after approval and while the request is open', () => {
    expect(isToPay({ state: 'awaiting_approval', payment: null })).toBe(false)
    expect(isToPay({ state: 'approved', payment: payment('open') })).toBe(true)
    expect(isToPay({ state: 'approved', payment: payment('paid') })).toBe(false)
  })

  it('lets go of a part until it is paid', () => {
    expect(mayCancel({ state: 'awaiting_approval', payment: null })).toBe(true)
    expect(mayCancel({ state: 'approved', payment: payment('paid') })).toBe(false)
    expect(mayCancel({ state: 'in_production', payment: payment('paid') })).toBe(false)
  })

  it('names the treasurer as the next once a proof was sent', () => {
    const next = { by: 'buyer' as const, due_at: null }
    expect(nextWords({ state: 'approved', payment: payment('open'), next }, words.next)).toBe('Anda membayar')
    expect(nextWords({ state: 'approved', payment: payment('open', 1), next }, words.next)).toBe(
      'Bendahara memeriksa pembayaran',
    )
    expect(nextWords({ state: 'settled', payment: null, next: null }, words.next)).toBeNull()
  })
})
