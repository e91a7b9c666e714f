import type { Words } from '../words.ts'

export const payout_desk: Words['payout_desk'] = {
  title: 'Payouts',
}
