import type { FacilityOrderState } from '../../../medusa/src/contract/order-state.ts'
import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'
import type { Tone } from '../../components/ui/Badge.astro'
import type { Words } from '../../i18n/words.ts'

const tones: Record<FacilityOrderState, Tone> = {
  awaiting_approval: 'waiting',
  approved: 'good',
  rejected: 'trouble',
  expired: 'trouble',
  cancelled: 'neutral',
  in_production: 'good',
  ready: 'good',
  handed_over: 'good',
  shipped: 'good',
  delivered: 'good',
  picked_up: 'good',
  settled: 'good',
  refund_due: 'waiting',
  refunded: 'neutral',
}

/** The colour that repeats a state. */
export function toneOf(state: FacilityOrderState): Tone {
  return tones[state]
}

/** Whether the buyer is asked to pay this part now. */
export function isToPay(part: Pick<TrackedPart, 'state' | 'payment'>): boolean {
  return part.state === 'approved' && part.payment?.state === 'open'
}

/** Whether the buyer may still cancel: before the money has arrived. */
export function mayCancel(part: Pick<TrackedPart, 'state' | 'payment'>): boolean {
  return part.state === 'awaiting_approval' || isToPay(part)
}

/** Who must act next, in words; null when there is nothing left to wait for. */
export function nextWords(
  part: Pick<TrackedPart, 'state' | 'payment' | 'next'>,
  words: Words['order']['next'],
): string | null {
  if (!part.next) return null
  if (part.state === 'approved' && part.next.by === 'buyer') {
    return (part.payment?.proof_count ?? 0) > 0 ? words.treasurer : words.buyer_pay
  }
  if (part.state === 'ready') return part.next.by === 'buyer' ? words.buyer_collect : words.workshop_hand_over
  if (part.state === 'refund_due') return words.treasurer_refund
  return part.next.by === 'buyer' ? words.buyer_pay : words[part.next.by]
}
