import type { Guards } from '../../database/missing-guards'

/** The triggers that keep makers, work and premi, also those that stand on the tables of others. */
export const premiGuards: Guards = {
  maker: ['maker_ends', 'maker_kept'],
  payout: ['payout_premi_payout_is_its_lines'],
  payout_return: ['payout_return_premi_payout_is_its_lines'],
  premi_allocation: ['premi_allocation_kept'],
  premi_entry: [
    'premi_entry_balance',
    'premi_entry_kept',
    'premi_entry_premi_follows_settlement',
    'premi_entry_premi_payout_is_its_lines',
  ],
  premi_payout_line: ['premi_payout_line_kept', 'premi_payout_line_premi_payout_is_its_lines'],
  settlement_reversal: ['settlement_reversal_premi_follows_settlement'],
  work_log: ['work_log_check', 'work_log_kept'],
  work_unit: ['work_unit_kept'],
}
