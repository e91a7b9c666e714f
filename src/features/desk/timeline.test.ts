import { describe, expect, it } from 'vitest'
import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import { wordsOf } from '../../i18n/words.ts'
import { timelineOf } from './timeline.ts'

const words = wordsOf('id')
type Event = DeskOrder['events'][number]
const event = (part: Partial<Event>): Event => ({
  transition: 'place',
  to_state: 'awaiting_approval',
  actor: 'system',
  role: null,
  reason_code: null,
  note: null,
  at: '2026-11-20T01:00:00Z',
  ...part,
})
const steps = (events: Event[], next: DeskOrder['next'] = null) =>
  timelineOf({ events, next }, words, 'Asia/Makassar', 'id')

describe('the history of an order', () => {
  it('names who acted by role, why, and when in the facility’s zone', () => {
    const rejected = event({
      transition: 'reject',
      to_state: 'rejected',
      actor: 'staff',
      role: 'head',
      reason_code: 'no_material',
      note: 'Bulan depan dapat.',
      at: '2026-11-20T03:30:00Z',
    })
    expect(steps([event({}), rejected])).toEqual([
      {
        title: 'Pesanan masuk',
        state: 'done',
        text: 'Sistem',
        time: 'Jumat, 20 November 2026, 09.00 WITA',
      },
      {
        title: 'Ditolak',
        state: 'stopped',
        text: 'Kepala UPT · Bahan tidak tersedia · Bulan depan dapat.',
        time: 'Jumat, 20 November 2026, 11.30 WITA',
      },
    ])
  })

  it('ends with who must act next, and by when', () => {
    const last = steps([event({})], { by: 'officer', due_at: '2026-11-21T02:00:00Z' }).at(-1)
    expect(last).toEqual({
      title: 'Berikutnya: Keputusan pejabat',
      state: 'now',
      time: 'Batas: Sabtu, 21 November 2026, 10.00 WITA',
    })
  })

  it('is told oldest first, whatever order it came in', () => {
    const later = event({ transition: 'approve', to_state: 'approved', at: '2026-11-20T05:00:00Z' })
    expect(steps([later, event({})]).map((step) => step.title)).toEqual(['Pesanan masuk', 'Disetujui'])
  })
})
