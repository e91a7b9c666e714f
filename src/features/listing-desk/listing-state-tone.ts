import type { DeskListing } from '../../../medusa/src/contract/catalogue.ts'
import type { Tone } from '../../components/ui/Badge.astro'

const tones: Record<DeskListing['state'], Tone> = {
  draft: 'neutral',
  proposed: 'waiting',
  returned: 'trouble',
  published: 'good',
  withdrawn: 'neutral',
}

/** The colour that repeats what the word of a listing's state says. */
export function listingStateTone(state: DeskListing['state']): Tone {
  return tones[state]
}
