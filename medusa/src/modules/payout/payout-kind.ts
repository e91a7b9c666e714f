/**
 * Whose money leaves the bank. Refunds and deposits to the treasury have records of their own. A partner that a scheme names is paid as
 * NAMED_PARTNER from its own account; PARTNER pays what schemes before that left to the partners together.
 */
export const PAYOUT_KINDS = [
  'PREMI',
  'COOPERATIVE',
  'PARTNER',
  'NAMED_PARTNER',
  'SHIPPING',
  'WORKING_CAPITAL',
  'PROGRAMME',
  'VICTIM_FUND',
] as const
export type PayoutKind = (typeof PAYOUT_KINDS)[number]

/** A payout that came back stays paid in its own row; that it is `returned` is what its return says. */
export type PayoutState = 'waiting' | 'paid' | 'refused' | 'returned'

/** Kinds whose account owes several payees at once; of the others, the account is the payee's balance. */
export const KINDS_OF_SEVERAL: readonly PayoutKind[] = ['COOPERATIVE', 'SHIPPING']

/** Kinds that name one organisation; shipping may also go straight to a carrier. */
export const KINDS_WITH_PAYEE: readonly PayoutKind[] = ['COOPERATIVE', 'PARTNER', 'NAMED_PARTNER']
