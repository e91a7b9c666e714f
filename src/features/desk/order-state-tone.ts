import type { FacilityOrderState } from '../../../medusa/src/contract/order-state.ts'
import type { Tone } from '../../components/ui/Badge.astro'

const tones: Record<FacilityOrderState, Tone> = {
  awaiting_approval: 'waiting',
  approved: 'good',
  rejected: 'trouble',
  expired: 'trouble',
  cancelled: 'neutral',
  in_production: 'teak',
  ready: 'teak',
  handed_over: 'teak',
  shipped: 'teak',
  delivered: 'good',
  picked_up: 'good',
  settled: 'neutral',
  refund_due: 'trouble',
  refunded: 'neutral',
}

/** The colour that repeats what the word of a state says. */
export function orderStateTone(state: FacilityOrderState): Tone {
  return tones[state]
}
