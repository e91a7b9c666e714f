import { createHash } from 'node:crypto'
import type { PlannedPart } from './plan-allocation'

/**
 * SHA-256 over who would get how much of which settlement: a total stays the same when other people worked, this does not. The order
 * in which settlements and codes are given has no influence.
 */
export function planMark(parts: readonly PlannedPart[]): string {
  const lines = parts.flatMap(({ settlement_id, shares }) =>
    shares.map(({ code, amount_rupiah }) => `${settlement_id} ${code} ${amount_rupiah}`),
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}
