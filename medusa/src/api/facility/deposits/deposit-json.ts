import type { Deposit } from '../../../modules/treasury/deposit/deposit'
import { rupiahToJson } from '../../../money/rupiah'

/** A deposit as the API answers it. */
export function depositJson({ covers_until: _, ...deposit }: Deposit) {
  return { ...deposit, amount_rupiah: rupiahToJson(deposit.amount_rupiah) }
}
