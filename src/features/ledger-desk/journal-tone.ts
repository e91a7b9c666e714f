import type { ManualJournalShape } from '../../../medusa/src/contract/manual-journal.ts'
import type { Tone } from '../../components/ui/Badge.astro'

/** How a journal's state is coloured. */
export const journalTone: Readonly<Record<ManualJournalShape['state'], Tone>> = {
  waiting: 'waiting',
  booked: 'good',
  refused: 'neutral',
}
