import { rows } from '../../database/sql'
import { type AccountKind, type ChartAccount, growsByDebit } from '../../modules/ledger/chart-of-accounts'
import type { AccountMovement } from '../../modules/ledger/movements'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { ReportRequest } from './report-definition'

export type { AccountMovement }

/**
 * Every account of the facility's book over the period, by code; balances as accounts of their kind grow. From the cached totals alone: a
 * report posts nothing, so all it can see is sealed and counted there.
 */
export async function accountMovements({
  sql,
  organisation_id,
  period,
}: Pick<ReportRequest, 'sql' | 'organisation_id' | 'period'>): Promise<AccountMovement[]> {
  const found = await rows<ChartAccount & Record<'before' | 'debit' | 'credit', string>>(
    sql,
    `SELECT a.code, a.name, a.kind, a.is_clearing, a.account_code,
            coalesce(sum(d.debit - d.credit) FILTER (WHERE d.effective_on < ?::date), 0)::text AS before,
            coalesce(sum(d.debit) FILTER (WHERE d.effective_on >= ?::date), 0)::text AS debit,
            coalesce(sum(d.credit) FILTER (WHERE d.effective_on >= ?::date), 0)::text AS credit
       FROM ledger_account a LEFT JOIN ledger_day_total d
         ON d.facility_id = a.facility_id AND d.account_id = a.id AND d.effective_on <= ?::date
      WHERE a.facility_id = ? GROUP BY a.id ORDER BY a.code`,
    [period.from, period.from, period.from, period.to, organisation_id],
  )
  return found.map(({ before, debit, credit, ...account }) => {
    const opening = asItGrows(account, BigInt(before))
    const moved = asItGrows(account, BigInt(debit) - BigInt(credit))
    return {
      ...account,
      opening,
      debit: rupiah(debit),
      credit: rupiah(credit),
      closing: rupiah(opening + moved),
    }
  })
}

/** A debit-positive figure as the account's own balance grows. */
export function asItGrows({ kind }: { kind: AccountKind }, debit_positive: bigint): Rupiah {
  return rupiah(growsByDebit(kind) ? debit_positive : -debit_positive)
}

/** The sum of one figure over many rows. */
export function totalOf<Item>(items: readonly Item[], figure: (item: Item) => bigint): Rupiah {
  return rupiah(items.reduce((sum, item) => sum + figure(item), 0n))
}
