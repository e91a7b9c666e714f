import type { OpennessShare } from '../../contract/openness'
import { rows, type Sql } from '../../database/sql'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'

/** What a posting of a settlement or a deposit is to the public. */
export type OpennessKind = OpennessShare | 'shipping' | 'unique_code' | 'deposited'

/** What one facility booked in one month under one kind, corrections taken off. */
export interface OpennessRow {
  facility_id: string
  month: number
  kind: OpennessKind
  amount: string
  /** How many settlements, or deposits, the amount is made of; corrections name theirs again. */
  sources: number
  /** Deposits of the month that stand. */
  deposits: number
  /** The last day, in the facility's zone, on which some of it was written down. */
  recorded_on: string
}

export interface OpennessRequest {
  /** Null: all facilities. */
  facility_id: string | null
  year: number
}

// Cost and unique code share an account with a component; their own memo, copied by corrections, tells them apart.
const KIND = `CASE
  WHEN source.event = 'pnbp_deposited' THEN 'deposited'
  WHEN a.account_code IS NOT NULL THEN CASE WHEN p.memo = 'Kode unik' THEN 'unique_code' ELSE 'pnbp' END
  WHEN a.code = '${ACCOUNT.working_capital}'
    THEN CASE WHEN p.memo = 'Biaya produksi ke modal kerja' THEN 'cost' ELSE 'working_capital' END
  WHEN a.code = '${ACCOUNT.premi_payable}' THEN 'premi'
  WHEN a.code = '${ACCOUNT.programme}' THEN 'programme'
  WHEN a.code = '${ACCOUNT.cooperative_payable}' THEN 'cooperative'
  WHEN a.code = '${ACCOUNT.partner_payable}' THEN 'partner'
  WHEN a.code = '${ACCOUNT.victim_fund}' THEN 'victim_fund'
  WHEN a.code = '${ACCOUNT.shipping_payable}' THEN 'shipping' END`

/**
 * A year of settlements and deposits by facility, month and kind, from the ledger's postings alone. A correction is its mirror
 * image: it counts under what it corrects, negative, in the month in which it was booked.
 */
export function opennessRows({ facility_id, year }: OpennessRequest, sql: Sql): Promise<OpennessRow[]> {
  return rows<OpennessRow>(
    sql,
    `SELECT p.facility_id, extract(month FROM p.effective_on)::int AS month, ${KIND} AS kind,
            sum(CASE WHEN o.id IS NULL THEN p.amount ELSE -p.amount END)::text AS amount,
            count(DISTINCT source.id)::int AS sources,
            (count(DISTINCT source.id) FILTER (WHERE o.id IS NULL) - count(DISTINCT source.id) FILTER (WHERE o.id IS NOT NULL))::int AS deposits,
            max((t.recorded_at AT TIME ZONE f.time_zone)::date)::text AS recorded_on
       FROM facility f
       JOIN ledger_posting p ON p.facility_id = f.id
       JOIN ledger_transaction t ON t.id = p.transaction_id
       LEFT JOIN ledger_posting o ON o.id = p.reverses_posting_id
       JOIN ledger_transaction source ON source.id = coalesce(o.transaction_id, p.transaction_id)
       JOIN ledger_account a ON a.id = coalesce(o.credit_account_id, p.credit_account_id)
      WHERE (?::text IS NULL OR f.id = ?) AND p.effective_on BETWEEN make_date(?::int, 1, 1) AND make_date(?::int, 12, 31)
        AND source.event IN ('proceeds_settled', 'pnbp_deposited')
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [facility_id, facility_id, year, year],
  )
}

/** State revenue that each facility owes the treasury at the end of a day, whatever it came from; only where there is some. */
export function waitingRevenue(
  facility_id: string | null,
  on: string,
  sql: Sql,
): Promise<{ facility_id: string; amount: string }[]> {
  const side = (account: 'debit_account_id' | 'credit_account_id', sign: string) =>
    `SELECT a.facility_id, ${sign}p.amount AS amount FROM ledger_account a JOIN ledger_posting p ON p.${account} = a.id
      WHERE a.account_code IS NOT NULL AND (?::text IS NULL OR a.facility_id = ?) AND p.effective_on <= ?::date`
  return rows(
    sql,
    `SELECT facility_id, sum(amount)::text AS amount
       FROM (${side('credit_account_id', '')} UNION ALL ${side('debit_account_id', '-')}) moved
      GROUP BY facility_id HAVING sum(amount) <> 0`,
    [facility_id, facility_id, on, facility_id, facility_id, on],
  )
}

/** The year of the first entry of a book, or of any book. */
export async function firstYear(facility_id: string | null, sql: Sql): Promise<number | null> {
  const [first] = await rows<{ year: number | null }>(
    sql,
    `SELECT extract(year FROM min((SELECT min(p.effective_on) FROM ledger_posting p WHERE p.facility_id = f.id)))::int AS year
       FROM facility f WHERE ?::text IS NULL OR f.id = ?`,
    [facility_id, facility_id],
  )
  return first?.year ?? null
}
