import { rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { inDirectionOf } from './balance'
import type { ChartAccount } from './chart-of-accounts'
import { movementQuery } from './day-total'

/** Days are inclusive. */
export interface MovementRequest {
  from: string
  to: string
}

/** What an account held before some days, what was booked on its sides in them, and what it held after. */
export interface AccountMovement extends ChartAccount {
  /** Positive in the direction in which accounts of its kind grow, as `closing` is. */
  opening: Rupiah
  debit: Rupiah
  credit: Rupiah
  closing: Rupiah
}

/** Every account of a book over some days, from the cached day totals. */
export async function readMovements(
  facility_id: string,
  { from, to }: MovementRequest,
  sql: Sql,
): Promise<AccountMovement[]> {
  const movements = movementQuery({ facility_id, to })
  const found = await rows<ChartAccount & Record<'before' | 'debit' | 'credit' | 'after', string>>(
    sql,
    `SELECT a.code, a.name, a.kind, a.is_clearing, a.account_code,
            coalesce(sum(m.debit - m.credit) FILTER (WHERE m.effective_on < ?::date), 0)::text AS before,
            coalesce(sum(m.debit) FILTER (WHERE m.effective_on >= ?::date), 0)::text AS debit,
            coalesce(sum(m.credit) FILTER (WHERE m.effective_on >= ?::date), 0)::text AS credit,
            coalesce(sum(m.debit - m.credit), 0)::text AS after
       FROM ledger_account a LEFT JOIN (${movements.text}) m ON m.account_id = a.id
      WHERE a.facility_id = ? GROUP BY a.id ORDER BY a.code`,
    [from, from, from, ...movements.values, facility_id],
  )
  return found.map(({ before, debit, credit, after, ...account }) => ({
    ...account,
    opening: inDirectionOf(account, before),
    debit: rupiah(debit),
    credit: rupiah(credit),
    closing: inDirectionOf(account, after),
  }))
}
