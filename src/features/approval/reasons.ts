import type { Words } from '../../i18n/words.ts'

/** Reasons an officer may give, in the order they are offered: those of the contract. */
export const REASONS = [
  'no_capacity',
  'no_material',
  'price_wrong',
  'destination_unserved',
  'quality',
  'security',
  'other',
] as const satisfies readonly (keyof Words['desk_order']['reason'])[]
