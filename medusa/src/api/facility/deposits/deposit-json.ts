import type { Deposit } from '../../../modules/treasury/deposit/deposit'
import { rupiahToJson } from '../../../money/rupiah'
import type { SimponiEntry } from '../../../workflows/deposit/simponi-entry'

/** A deposit as the API answers it; a bill whose code has run out says so. */
export function depositJson({ covers_until: _, ...deposit }: Deposit, now: Date) {
  const { billing_expires_at, state } = deposit
  const is_expired = state === 'billed' && billing_expires_at !== null && new Date(billing_expires_at) <= now
  return {
    ...deposit,
    state: is_expired ? ('expired' as const) : state,
    amount_rupiah: rupiahToJson(deposit.amount_rupiah),
  }
}

/** A SIMPONI entry as the API answers it. */
export function entryJson(entry: SimponiEntry) {
  return { ...entry, amount_rupiah: rupiahToJson(entry.amount_rupiah) }
}
