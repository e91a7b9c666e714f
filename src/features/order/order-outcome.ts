import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'

type Part = Pick<TrackedPart, 'state' | 'total_rupiah'>

const REFUSED: readonly TrackedPart['state'][] = ['rejected', 'expired']
const GONE: readonly TrackedPart['state'][] = [...REFUSED, 'cancelled']

/** Whether nothing of the order will be made, and at least one facility said so. */
export function isClosed(parts: readonly Part[]): boolean {
  return (
    parts.length > 0 &&
    parts.every(({ state }) => GONE.includes(state)) &&
    parts.some(({ state }) => REFUSED.includes(state))
  )
}

/** What was approved of the order, once all is decided and some of it was refused; null when there is nothing to tell. */
export function approvedOf(parts: readonly Part[]): number | null {
  const is_decided = parts.every(({ state }) => state !== 'awaiting_approval')
  const is_partly = parts.some(({ state }) => REFUSED.includes(state)) && !isClosed(parts)
  if (!is_decided || !is_partly) return null
  return parts.filter(({ state }) => !GONE.includes(state)).reduce((sum, part) => sum + part.total_rupiah, 0)
}

/** Whether a facility could not take this part, so that its buyer may want something else. */
export function isRefused(state: TrackedPart['state']): boolean {
  return REFUSED.includes(state)
}
