import type { Receipt } from '../../../medusa/src/contract/receipt.ts'

/** The colour that repeats what a receipt's state says. */
export function receiptTone({ state }: Receipt): 'neutral' | 'waiting' | 'good' {
  if (state === 'deposited') return 'good'
  return state === 'reversed' ? 'neutral' : 'waiting'
}
