import { rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import type { SettlementRevenue } from './deposit'

/** A revenue that waits, with the sum from the oldest of its account code up to it. */
export interface WaitingRevenue extends SettlementRevenue {
  running_rupiah: Rupiah
}

/** What waits under one account code: all of it in figures, and one page of it, oldest first. */
export interface Waiting {
  account_code: string
  count: number
  sum_rupiah: Rupiah
  page: WaitingRevenue[]
  next: string | null
}

/** Of a facility, and of one account code where that is given. */
const UNCOVERED = `
  SELECT p.account_code, s.id AS settlement_id, s.facility_order_id, s.settled_on, sum(p.amount_rupiah)::bigint AS amount_rupiah,
         r.number || '/' || r.year AS receipt, r.due_on
    FROM standing_settlement s
    JOIN settlement_part p ON p.settlement_id = s.id AND p.account_code IS NOT NULL
    JOIN pnbp_receipt r ON r.settlement_id = s.id AND r.account_code = p.account_code
   WHERE s.facility_id = ? AND (?::text IS NULL OR p.account_code = ?::text)
     AND NOT EXISTS (SELECT FROM pnbp_deposit_line l WHERE l.settlement_id = s.id AND l.account_code = p.account_code AND NOT l.is_released)
   GROUP BY p.account_code, s.id, s.facility_order_id, s.settled_on, r.id`

const COLUMNS = `account_code, settlement_id, facility_order_id, settled_on::text AS settled_on, amount_rupiah::text AS amount_rupiah,
  receipt, due_on::text AS due_on`

/** What is owed to the treasury and not billed yet, oldest settlement first. */
export async function listUncovered(
  facility_id: string,
  account_code: string | null,
  sql: Sql,
): Promise<SettlementRevenue[]> {
  const found = await rows<SettlementRevenue>(
    sql,
    `SELECT ${COLUMNS} FROM (${UNCOVERED}) u ORDER BY u.account_code, u.settled_on, u.settlement_id`,
    [facility_id, account_code, account_code],
  )
  return found.map((revenue) => ({ ...revenue, amount_rupiah: rupiah(revenue.amount_rupiah) }))
}

export interface WaitingQuery {
  account_code?: string | undefined
  /** A settlement: the page begins behind it. */
  after?: string | undefined
  limit: number
}

/** The same by account code, one page of each: sums are made where the rows are. */
export async function waitingRevenue(
  facility_id: string,
  { account_code, after, limit }: WaitingQuery,
  sql: Sql,
): Promise<Waiting[]> {
  const found = await rows<{ account_code: string; count: string; sum: string; page: WaitingRow[] }>(
    sql,
    `WITH summed AS (SELECT u.*, sum(amount_rupiah) OVER (PARTITION BY account_code ORDER BY settled_on, settlement_id) AS running
         FROM (${UNCOVERED}) u),
       placed AS (SELECT w.*, row_number() OVER (PARTITION BY account_code ORDER BY settled_on, settlement_id) AS place
         FROM summed w WHERE ?::text IS NULL OR (settled_on, settlement_id) > (SELECT settled_on, id FROM settlement WHERE id = ?::text)),
       page AS (SELECT account_code, jsonb_agg(jsonb_build_object('settlement_id', settlement_id, 'facility_order_id', facility_order_id,
           'settled_on', settled_on, 'receipt', receipt, 'due_on', due_on, 'account_code', account_code,
           'amount_rupiah', amount_rupiah::text, 'running_rupiah', running::text) ORDER BY place) AS page
         FROM placed WHERE place <= ?::int GROUP BY account_code)
     SELECT t.account_code, t.count, t.sum::text AS sum, coalesce(page.page, '[]') AS page
       FROM (SELECT account_code, count(*) AS count, sum(amount_rupiah) AS sum FROM summed GROUP BY account_code) t
       LEFT JOIN page USING (account_code) ORDER BY t.account_code`,
    [facility_id, account_code ?? null, account_code ?? null, after ?? null, after ?? null, limit + 1],
  )
  return found.map((code) => {
    const page = code.page.slice(0, limit).map((revenue) => ({
      ...revenue,
      amount_rupiah: rupiah(revenue.amount_rupiah),
      running_rupiah: rupiah(revenue.running_rupiah),
    }))
    return {
      account_code: code.account_code,
      count: Number(code.count),
      sum_rupiah: rupiah(code.sum),
      page,
      next: code.page.length > limit ? (page.at(-1)?.settlement_id ?? null) : null,
    }
  })
}

type WaitingRow = Omit<WaitingRevenue, 'amount_rupiah' | 'running_rupiah'> & {
  amount_rupiah: string
  running_rupiah: string
}
