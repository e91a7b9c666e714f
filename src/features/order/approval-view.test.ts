import { describe, expect, it } from 'vitest'
import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'
import { wordsOf } from '../../i18n/words.ts'
import { approvalSteps } from './approval-steps.ts'
import { changeText, changeTitle } from './change-text.ts'
import { approvedOf, isClosed } from './order-outcome.ts'

const words = wordsOf('id')
type Approval = NonNullable<TrackedPart['approval']>
const step = (role: string, status: Approval['steps'][number]['status'], number: number) => ({
  step: number,
  role,
  status,
  at: status === 'approved' || status === 'rejected' ? `2026-11-0${number}T01:00:00Z` : null,
  capacity: null,
  note: null,
  small_office: [],
})
const approval = (steps: Approval['steps']): Approval => ({
  round: 1,
  steps,
  veto_roles: [],
  restarted_at: null,
  restart_note: null,
})
const shown = (part: Pick<TrackedPart, 'state' | 'approval' | 'next'>) =>
  approvalSteps(part, words, String).map(({ title, state, text, time }) => [title, state, text, time])

describe('the approval as its buyer follows it', () => {
  it('tells each step by role, and the deadline of the one that waits', () => {
    const steps = [
      step('kasubsi', 'approved', 1),
      step('kasi_giatja', 'waiting', 2),
      step('head', 'later', 3),
    ]
    const next = { by: 'officer' as const, due_at: '2026-11-09T01:00:00Z' }
    expect(shown({ state: 'awaiting_approval', approval: approval(steps), next })).toEqual([
      ['Kasubsi Kegiatan Kerja', 'done', 'Menyetujui', '2026-11-01T01:00:00Z'],
      ['Kasi Kegiatan Kerja', 'now', 'Sedang memeriksa', 'paling lambat 2026-11-09T01:00:00Z'],
      ['Kepala UPT', 'ahead', 'Menyusul', undefined],
    ])
  })

  it('says who missed the time when it expired', () => {
    const steps = [step('kasubsi', 'approved', 1), step('kasi_giatja', 'later', 2), step('head', 'later', 3)]
    const expired = shown({ state: 'expired', approval: approval(steps), next: null })
    expect(expired.map(([, state, text]) => [state, text])).toEqual([
      ['done', 'Menyetujui'],
      ['stopped', 'Tidak sempat memutuskan'],
      ['ahead', 'Tidak diperlukan lagi'],
    ])
  })

  it('says that another than the usual officer decided, without a name', () => {
    const decided = { ...step('kasubsi', 'approved', 1), capacity: 'escalation' as const }
    const [row] = shown({ state: 'approved', approval: approval([decided]), next: null })
    expect(row?.[2]).toBe('Menyetujui oleh pejabat di atasnya, karena langkah ini terlambat')
  })
})

describe('what changed', () => {
  it('is told as what, from what, to what', () => {
    const price = { kind: 'price' as const, name: 'Kursi', before: '1200000', after: '1100000' }
    expect(changeTitle(price, words)).toBe('Harga satuan Kursi')
    expect(changeText(price, words, 'id')).toBe('Rp1.200.000 menjadi Rp1.100.000')
    const promised = {
      kind: 'promised' as const,
      name: null,
      before: '2026-11-30/2026-11-30',
      after: '2026-12-01/2026-12-04',
    }
    expect(changeText(promised, words, 'id')).toBe(
      '30 November 2026 menjadi 1 Desember 2026 sampai 4 Desember 2026',
    )
  })
})

describe('the outcome of an order', () => {
  const part = (state: TrackedPart['state'], total_rupiah = 100) => ({ state, total_rupiah })

  it('is closed when no part of it could be accepted', () => {
    expect(isClosed([part('rejected'), part('expired'), part('cancelled')])).toBe(true)
    expect(isClosed([part('cancelled')])).toBe(false)
    expect(isClosed([part('rejected'), part('awaiting_approval')])).toBe(false)
    expect(isClosed([])).toBe(false)
  })

  it('says what was approved of it only when all is decided and something was refused', () => {
    expect(approvedOf([part('approved', 300), part('rejected')])).toBe(300)
    expect(approvedOf([part('approved'), part('awaiting_approval')])).toBeNull()
    expect(approvedOf([part('approved'), part('approved')])).toBeNull()
    expect(approvedOf([part('rejected')])).toBeNull()
  })
})
