import type { Guards } from '../../database/missing-guards'

/** The triggers that keep payouts. */
export const payoutGuards: Guards = {
  payout: ['payout_booking', 'payout_decision', 'payout_kept'],
  payout_return: [
    'payout_return_booking',
    'payout_return_decision',
    'payout_return_kept',
    'payout_return_request',
  ],
}
