import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { PremiKind } from './premi-entry'

/** What a code was allocated, was paid and is still owed. */
export interface PremiBalance {
  maker_id: string
  code: string
  workshop_id: string
  is_active: boolean
  /** Less what was taken back. */
  allocated_rupiah: Rupiah
  /** Less what came back. */
  paid_rupiah: Rupiah
  /** Below zero when a settlement was taken back after its premi had been paid. */
  balance_rupiah: Rupiah
  /** In payouts that wait for approval. */
  waiting_rupiah: Rupiah
}

type Text<T> = { [Key in keyof T]: T[Key] extends Rupiah ? string : T[Key] }

/** Balances by code; codes that have neither a balance nor a future are left out. */
export async function listBalances(facility_id: string, on: string, sql: Sql): Promise<PremiBalance[]> {
  const found = await rows<Text<PremiBalance>>(
    sql,
    `SELECT m.id AS maker_id, m.code, m.workshop_id, (m.active_to IS NULL OR m.active_to >= ?::date) AS is_active,
            coalesce(sum(e.amount_rupiah) FILTER (WHERE e.kind NOT IN ('PAID', 'RETURNED')), 0)::text AS allocated_rupiah,
            coalesce(-sum(e.amount_rupiah) FILTER (WHERE e.kind IN ('PAID', 'RETURNED')), 0)::text AS paid_rupiah,
            coalesce(sum(e.amount_rupiah), 0)::text AS balance_rupiah,
            (SELECT coalesce(sum(l.amount_rupiah), 0) FROM premi_payout_line l JOIN payout p ON p.id = l.payout_id
              WHERE l.maker_id = m.id AND p.state = 'waiting')::text AS waiting_rupiah
       FROM maker m LEFT JOIN premi_entry e ON e.maker_id = m.id
      WHERE m.facility_id = ? GROUP BY m.id
     HAVING m.active_to IS NULL OR m.active_to >= ?::date OR coalesce(sum(e.amount_rupiah), 0) <> 0
      ORDER BY m.code`,
    [on, facility_id, on],
  )
  return found.map((each) => ({
    ...each,
    allocated_rupiah: rupiah(each.allocated_rupiah),
    paid_rupiah: rupiah(each.paid_rupiah),
    balance_rupiah: rupiah(each.balance_rupiah),
    waiting_rupiah: rupiah(each.waiting_rupiah),
  }))
}

/** A line of a code's statement. */
export interface PremiStatementLine {
  id: string
  entered_on: string
  kind: PremiKind
  facility_order_id: string | null
  /** Of the payout. */
  document_reference: string | null
  amount_rupiah: Rupiah
  /** After this line. */
  balance_rupiah: Rupiah
}

/** One page of a code's statement, the latest line first, each with the balance after it. */
export async function readPremiStatement(
  maker_id: string,
  { after, limit }: { after?: string; limit: number },
  sql: Sql,
): Promise<{ lines: PremiStatementLine[]; next: string | null }> {
  const found = await rows<Text<PremiStatementLine>>(
    sql,
    `SELECT * FROM (
       SELECT e.id, e.entered_on::text AS entered_on, e.kind, s.facility_order_id, p.document_reference, e.recorded_at,
              e.amount_rupiah::text AS amount_rupiah,
              sum(e.amount_rupiah) OVER (ORDER BY e.recorded_at, e.id)::text AS balance_rupiah
         FROM premi_entry e LEFT JOIN settlement s ON s.id = e.settlement_id LEFT JOIN payout p ON p.id = e.payout_id
        WHERE e.maker_id = ?) line
      WHERE ?::text IS NULL OR (recorded_at, id) < (SELECT recorded_at, id FROM premi_entry WHERE id = ?::text)
      ORDER BY recorded_at DESC, id DESC LIMIT ?`,
    [maker_id, after ?? null, after ?? null, limit + 1],
  )
  const lines = found.slice(0, limit).map((line) => ({
    ...line,
    amount_rupiah: rupiah(line.amount_rupiah),
    balance_rupiah: rupiah(line.balance_rupiah),
  }))
  return { lines, next: found.length > limit ? (lines.at(-1)?.id ?? null) : null }
}

/** What one code may still be paid: its balance less what waits. */
export async function premiBalance(maker_id: string, sql: Sql): Promise<Rupiah> {
  const found = await row<{ balance: string }>(
    sql,
    'SELECT coalesce(sum(amount_rupiah), 0)::text AS balance FROM premi_entry WHERE maker_id = ?',
    [maker_id],
  )
  return rupiah(found?.balance ?? 0)
}
