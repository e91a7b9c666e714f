import type { RevenueReturn } from '../../../medusa/src/contract/revenue-return.ts'

/** How urgent a claim on the treasury looks. */
export const returnTone = {
  requested: 'trouble',
  sent: 'waiting',
  granted: 'good',
  refused: 'trouble',
  borne: 'neutral',
} as const satisfies Record<RevenueReturn['state'], string>
