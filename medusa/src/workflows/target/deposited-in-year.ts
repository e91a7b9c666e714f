import { row, type Sql } from '../../database/sql'

/**
 * What was deposited with the state treasury in a year, under every account code, by the day of each NTPN: a deposit of a closed year that
 * is booked in the next one counts where the state counts it.
 */
export async function depositedInYear(sql: Sql, facility_id: string, year: number): Promise<string> {
  const found = await row<{ amount: string }>(
    sql,
    `SELECT coalesce(sum(p.amount), 0)::text AS amount
       FROM ledger_account a
       JOIN ledger_posting p ON p.debit_account_id = a.id AND p.effective_on >= make_date(?::int, 1, 1)
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.event = 'pnbp_deposited' AND t.kind <> 'reversal'
        AND coalesce(t.relates_on, t.effective_on) BETWEEN make_date(?::int, 1, 1) AND make_date(?::int, 12, 31)
      WHERE a.facility_id = ? AND a.account_code IS NOT NULL`,
    [year, year, year, facility_id],
  )
  return found!.amount
}
