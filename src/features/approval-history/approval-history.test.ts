import { describe, expect, it } from 'vitest'
import type { ApprovalHistory } from '../../../medusa/src/contract/approval.ts'
import { wordsOf } from '../../i18n/words.ts'
import { hashCount, hashFaults } from './hash-faults.ts'
import { seenContent } from './seen-content.ts'

const HASH = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const decision: ApprovalHistory['rounds'][number]['decisions'][number] = {
  id: 'apdec_1',
  step: 1,
  role: 'kasubsi',
  person: 'Nama',
  capacity: 'own',
  substitute_for: null,
  letter_number: null,
  outcome: 'approve',
  is_undone: false,
  reason_code: null,
  note: null,
  at: '2026-11-06T01:00:00Z',
  content_hash: HASH,
  small_office: [],
}
const round: ApprovalHistory['rounds'][number] = {
  round: 1,
  cause: 'placed',
  opened_at: '2026-11-06T01:00:00Z',
  rule_version: 1,
  content: {},
  content_hash: HASH,
  recomputed_hash: HASH,
  steps: [],
  decisions: [decision],
  notices: [],
}
const history: ApprovalHistory = {
  number: 'LB-1-1',
  facility_name: 'Rutan Ruteng',
  time_zone: 'Asia/Makassar',
  state: 'approved',
  placed_at: '2026-11-06T01:00:00Z',
  total_rupiah: 1,
  content_hash: HASH,
  recomputed_hash: HASH,
  rounds: [round],
  events: [],
}
const faults = (changed: Partial<ApprovalHistory>) =>
  hashFaults({ ...history, ...changed }, wordsOf('id').approval_history)

describe('the hashes of a record', () => {
  it('are in order when each says what was recomputed', () => {
    expect(faults({})).toEqual([])
    expect(hashCount(history)).toBe(3)
  })

  it('tell of a row that was altered behind the back of the order', () => {
    expect(faults({ recomputed_hash: OTHER })).toHaveLength(2)
  })

  it('tell of a round and of a decision that were altered', () => {
    expect(faults({ rounds: [{ ...round, recomputed_hash: OTHER }] })).toEqual([
      'Isi putaran 1 tidak sama dengan sidiknya.',
    ])
    expect(faults({ rounds: [{ ...round, decisions: [{ ...decision, content_hash: OTHER }] }] })).toEqual([
      'Keputusan langkah 1 di putaran 1 memuat sidik lain.',
    ])
  })
})

describe('the content that the officers saw', () => {
  const content = {
    buyer_type: 'person',
    method: 'delivery',
    destination: '["31.71.03.1001","Jalan Melati 1","10110",null]',
    promised_from: '2026-11-23',
    promised_to: '2026-11-30',
    shipping_rupiah: '28000',
    lines: [{ listing_id: 'a', name: 'Kursi', quantity: 2, unit_price_rupiah: '1200000' }],
  }

  it('is read back from its canonical form', () => {
    expect(seenContent(content)).toMatchObject({
      destination: 'Jalan Melati 1, 10110, 31.71.03.1001',
      shipping_rupiah: 28_000,
      lines: [{ name: 'Kursi', quantity: 2, unit_price_rupiah: 1_200_000 }],
    })
    expect(seenContent({ ...content, destination: '' })?.destination).toBeNull()
  })

  it('is not made up when it is something else', () => {
    for (const other of [
      null,
      'x',
      [],
      {},
      { ...content, lines: null },
      { ...content, shipping_rupiah: 'x' },
    ])
      expect(seenContent(other)).toBeNull()
  })
})
