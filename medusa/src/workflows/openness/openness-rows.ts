import type { OpennessShare } from '../../contract/openness'
import { rows, type Sql } from '../../database/sql'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'

/** What a posting of a settlement or a deposit is to the public. */
export type OpennessKind = OpennessShare | 'shipping' | 'unique_code' | 'deposited' | 'returned'

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
  WHEN c.event = 'pnbp_deposited' THEN 'deposited'
  WHEN c.event = 'revenue_return_granted' THEN 'returned'
  WHEN a.account_code IS NOT NULL THEN CASE WHEN c.memo = 'Kode unik' THEN 'unique_code' ELSE 'pnbp' END
  WHEN a.code = '${ACCOUNT.working_capital}'
    THEN CASE WHEN c.memo = 'Biaya produksi ke modal kerja' THEN 'cost' ELSE 'working_capital' END
  WHEN a.code = '${ACCOUNT.premi_payable}' THEN 'premi'
  WHEN a.code = '${ACCOUNT.programme}' THEN 'programme'
  WHEN a.code = '${ACCOUNT.cooperative_payable}' THEN 'cooperative'
  WHEN a.code = '${ACCOUNT.partner_payable}' OR a.code LIKE '${ACCOUNT.partner_payable}.%' THEN 'partner'
  WHEN a.code = '${ACCOUNT.victim_fund}' THEN 'victim_fund'
  WHEN a.code = '${ACCOUNT.shipping_payable}' THEN 'shipping' END`

const WITHIN = `(?::text IS NULL OR f.id = ?) AND t.effective_on BETWEEN make_date(?::int, 1, 1) AND make_date(?::int, 12, 31)`

// Postings of settlements and deposits, and their mirror images, which count under what they correct. What a refund takes back after
// it was deposited has no mirror image: the claim on the treasury stands for it, and counts under what was divided.
const COUNTED = `
  SELECT f.id AS facility_id, f.time_zone, p.effective_on, t.recorded_at, source.id AS source_id, source.event, p.memo,
         coalesce(o.credit_account_id, p.credit_account_id) AS account_id, o.id IS NOT NULL AS is_correction,
         CASE WHEN o.id IS NULL THEN p.amount ELSE -p.amount END AS amount
    FROM facility f
    JOIN ledger_posting p ON p.facility_id = f.id
    JOIN ledger_transaction t ON t.id = p.transaction_id
    LEFT JOIN ledger_posting o ON o.id = p.reverses_posting_id
    JOIN ledger_transaction source ON source.id = coalesce(o.transaction_id, p.transaction_id)
   WHERE ${WITHIN.replaceAll('t.effective_on', 'p.effective_on')} AND source.event IN ('proceeds_settled', 'pnbp_deposited', 'revenue_return_granted')
  UNION ALL
  SELECT f.id, f.time_zone, t.effective_on, t.recorded_at, source.id, source.event, p.memo, p.credit_account_id, true, -p.amount
    FROM facility f
    JOIN ledger_transaction t ON t.facility_id = f.id AND t.event = 'revenue_return_claimed'
    JOIN ledger_posting claimed ON claimed.transaction_id = t.id
    JOIN LATERAL (SELECT id, event FROM ledger_transaction s WHERE s.facility_order_id = t.facility_order_id
      AND s.facility_id = f.id AND s.event = 'proceeds_settled' AND s.seq < t.seq ORDER BY s.seq DESC LIMIT 1) source ON true
    JOIN ledger_posting p ON p.transaction_id = source.id
    JOIN ledger_account a ON a.id = p.credit_account_id AND claimed.memo = 'PNBP ' || a.account_code
   WHERE ${WITHIN}`

/**
 * A year of settlements and deposits by facility, month and kind, from the ledger's postings alone. A correction counts in the month in
 * which it was booked.
 */
export function opennessRows({ facility_id, year }: OpennessRequest, sql: Sql): Promise<OpennessRow[]> {
  const within = [facility_id, facility_id, year, year]
  return rows<OpennessRow>(
    sql,
    `SELECT c.facility_id, extract(month FROM c.effective_on)::int AS month, ${KIND} AS kind, sum(c.amount)::text AS amount,
            count(DISTINCT c.source_id)::int AS sources,
            (count(DISTINCT c.source_id) FILTER (WHERE NOT c.is_correction)
              - count(DISTINCT c.source_id) FILTER (WHERE c.is_correction))::int AS deposits,
            max((c.recorded_at AT TIME ZONE c.time_zone)::date)::text AS recorded_on
       FROM (${COUNTED}) c JOIN ledger_account a ON a.id = c.account_id
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [...within, ...within],
  )
}

/** State revenue that each facility owes the treasury at the end of a day, whatever it came from; only where there is some. */
export function waitingRevenue(
  facility_id: string | null,
  on: string,
  sql: Sql,
): Promise<{ facility_id: string; amount: string }[]> {
  return rows(
    sql,
    `SELECT a.facility_id, sum(t.credit - t.debit)::text AS amount
       FROM ledger_account a JOIN ledger_day_total t ON t.account_id = a.id AND t.effective_on <= ?::date
      WHERE a.account_code IS NOT NULL AND (?::text IS NULL OR a.facility_id = ?)
      GROUP BY a.facility_id HAVING sum(t.credit - t.debit) <> 0`,
    [on, facility_id, facility_id],
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
