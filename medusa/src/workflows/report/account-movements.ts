import { rows } from '../../database/sql'
import { type AccountKind, type ChartAccount, growsByDebit } from '../../modules/ledger/chart-of-accounts'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { ReportRequest } from './report-definition'

/** What an account held before a period, what was booked on its sides in it, and what it held after. */
export interface AccountMovement extends ChartAccount {
  opening: Rupiah
  debit: Rupiah
  credit: Rupiah
  closing: Rupiah
}

/** Every account of the facility's book over the period, by code; balances as accounts of their kind grow. */
export async function accountMovements({
  sql,
  organisation_id,
  period,
}: ReportRequest): Promise<AccountMovement[]> {
  const side = (column: string, debit: string, credit: string) =>
    `SELECT ${column} AS account_id, sum(${debit} - ${credit}) FILTER (WHERE effective_on < ?::date) AS before,
            sum(${debit}) FILTER (WHERE effective_on >= ?::date) AS debit, sum(${credit}) FILTER (WHERE effective_on >= ?::date) AS credit
       FROM ledger_posting WHERE facility_id = ? AND effective_on <= ?::date GROUP BY 1`
  const bindings = [period.from, period.from, period.from, organisation_id, period.to]
  const found = await rows<
    ChartAccount & { kind: AccountKind } & Record<'before' | 'debit' | 'credit', string>
  >(
    sql,
    `SELECT a.code, a.name, a.kind, a.is_clearing, a.account_code, coalesce(sum(m.before), 0)::text AS before,
            coalesce(sum(m.debit), 0)::text AS debit, coalesce(sum(m.credit), 0)::text AS credit
       FROM ledger_account a
       LEFT JOIN (${side('debit_account_id', 'amount', '0')} UNION ALL ${side('credit_account_id', '0', 'amount')}) m
         ON m.account_id = a.id
      WHERE a.facility_id = ? GROUP BY a.id ORDER BY a.code`,
    [...bindings, ...bindings, organisation_id],
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
