import { describe, expect, it } from 'vitest'
import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'
import { wordsOf } from '../../i18n/words.ts'
import { endingOf, standingEvents } from './standing-events.ts'
import { timeline } from './timeline.ts'

type Event = TrackedPart['events'][number]
const event = (
  transition: Event['transition'],
  to_state: Event['to_state'],
  reason_code: string | null = null,
): Event => ({
  transition,
  to_state,
  actor: 'staff',
  role: 'kasubsi',
  reason_code,
  note: null,
  at: '2026-11-06T01:00:00Z',
})
const place = event('place', 'awaiting_approval')
const undo = event('undo_decision', 'awaiting_approval')

describe('a decision that was taken back', () => {
  const events = [
    place,
    event('approve', 'approved'),
    undo,
    event('reject', 'rejected', 'quality'),
    undo,
    event('reject', 'rejected', 'no_material'),
    event('close', 'rejected'),
  ]

  it('never happened, for the buyer', () => {
    expect(standingEvents(events).map(({ transition }) => transition)).toEqual(['place', 'reject', 'close'])
  })

  it('gives no reason and no step of the way', () => {
    expect(endingOf({ state: 'rejected', events })?.reason_code).toBe('no_material')
    const steps = timeline(
      { state: 'rejected', method: 'pickup', payment: null, events },
      wordsOf('id').order,
      String,
    )
    expect(steps.map(({ title }) => title)).toEqual(['Dipesan', 'Ditolak'])
  })
})

it('the note on a change is no ending', () => {
  const changed = { ...event('change', 'awaiting_approval'), note: 'Bahan terlambat.' }
  expect(endingOf({ state: 'awaiting_approval', events: [place, changed] })).toBeUndefined()
})
