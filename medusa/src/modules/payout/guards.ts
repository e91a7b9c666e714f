import type { Guards } from '../../database/missing-guards'

/** The triggers that keep payouts. */
export const payoutGuards: Guards = {
  payout: ['payout_booking', 'payout_decision', 'payout_kept'],
}
