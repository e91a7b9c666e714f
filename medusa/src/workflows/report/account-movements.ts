import { type AccountKind, growsByDebit } from '../../modules/ledger/chart-of-accounts'
import { type AccountMovement, readMovements } from '../../modules/ledger/movements'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { ReportRequest } from './report-definition'

export type { AccountMovement }

/** Every account of the facility's book over the period, by code; balances as accounts of their kind grow. */
export function accountMovements({
  sql,
  organisation_id,
  period,
}: ReportRequest): Promise<AccountMovement[]> {
  return readMovements(organisation_id, period, sql)
}

/** A debit-positive figure as the account's own balance grows. */
export function asItGrows({ kind }: { kind: AccountKind }, debit_positive: bigint): Rupiah {
  return rupiah(growsByDebit(kind) ? debit_positive : -debit_positive)
}

/** The sum of one figure over many rows. */
export function totalOf<Item>(items: readonly Item[], figure: (item: Item) => bigint): Rupiah {
  return rupiah(items.reduce((sum, item) => sum + figure(item), 0n))
}
