import { generateEntityId } from '@medusajs/framework/utils'
import type { RECONCILIATION_STATES } from '../../../contract/reconciliation'
import { rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import type { TreasuryLine } from './treasury-csv'

/** What taking a list changed; `bound` are lines that differ from what a deposit was reconciled with, and changed nothing. */
export interface ListTaken {
  added: number
  corrected: number
  unchanged: number
  bound: { ntpn: string; account_code: string }[]
}

/** A paid deposit beside what the treasury lists under its NTPN; one of the two may be missing. */
export interface ReconciliationRow {
  ntpn: string
  state: (typeof RECONCILIATION_STATES)[number]
  deposit_id: string | null
  account_code: string | null
  amount_rupiah: Rupiah | null
  paid_on: string | null
  reconciled_at: Date | null
  treasury_account_code: string | null
  treasury_amount_rupiah: Rupiah | null
  treasury_paid_on: string | null
}

/** Takes a list: new lines are added, changed ones corrected unless a deposit was reconciled with them. */
export async function takeTreasuryLines(
  list: { facility_id: string; lines: readonly TreasuryLine[]; uploaded_by: string; uploaded_at: Date },
  sql: Sql,
): Promise<ListTaken> {
  const lines = list.lines.map((line) => ({
    ...line,
    id: generateEntityId(undefined, 'trln'),
    amount_rupiah: String(line.amount_rupiah),
  }))
  const given = `jsonb_to_recordset(?::jsonb) AS g
    (id text, ntpn text, ntb text, billing_code text, account_code text, amount_rupiah bigint, paid_on date)`
  const differs = `(t.ntb, t.billing_code, t.amount_rupiah, t.paid_on)
    IS DISTINCT FROM (EXCLUDED.ntb, EXCLUDED.billing_code, EXCLUDED.amount_rupiah, EXCLUDED.paid_on)`
  const reconciled = (line: string) => `EXISTS (SELECT FROM pnbp_deposit d WHERE d.reconciled_at IS NOT NULL
    AND (d.facility_id, d.ntpn, d.account_code) = (t.facility_id, ${line}.ntpn, ${line}.account_code))`
  // Locked before anybody looks, in one order: a confirmation of the same lines is either seen below, or sees what is written here.
  await rows(
    sql,
    `SELECT t.id FROM ${given} JOIN treasury_line t ON (t.facility_id, t.ntpn, t.account_code) = (?, g.ntpn, g.account_code)
      ORDER BY t.ntpn, t.account_code FOR UPDATE OF t`,
    [JSON.stringify(lines), list.facility_id],
  )
  const bound = await rows<{ ntpn: string; account_code: string }>(
    sql,
    `SELECT t.ntpn, t.account_code FROM ${given}
      JOIN treasury_line t ON (t.facility_id, t.ntpn, t.account_code) = (?, g.ntpn, g.account_code)
     WHERE (t.amount_rupiah, t.paid_on) IS DISTINCT FROM (g.amount_rupiah, g.paid_on) AND ${reconciled('t')}`,
    [JSON.stringify(lines), list.facility_id],
  )
  const written = await rows<{ is_new: boolean }>(
    sql,
    `INSERT INTO treasury_line AS t (id, facility_id, ntpn, ntb, billing_code, account_code, amount_rupiah, paid_on, uploaded_by, uploaded_at)
     SELECT g.id, ?, g.ntpn, g.ntb, g.billing_code, g.account_code, g.amount_rupiah, g.paid_on, ?, ? FROM ${given} ORDER BY g.ntpn, g.account_code
     ON CONFLICT (facility_id, ntpn, account_code) DO UPDATE SET ntb = EXCLUDED.ntb, billing_code = EXCLUDED.billing_code,
       amount_rupiah = EXCLUDED.amount_rupiah, paid_on = EXCLUDED.paid_on, uploaded_by = EXCLUDED.uploaded_by,
       uploaded_at = EXCLUDED.uploaded_at
     WHERE ${differs} AND NOT ${reconciled('t')}
     RETURNING xmax = 0 AS is_new`,
    [list.facility_id, list.uploaded_by, list.uploaded_at, JSON.stringify(lines)],
  )
  const added = written.filter(({ is_new }) => is_new).length
  const corrected = written.length - added
  return { added, corrected, unchanged: lines.length - written.length - bound.length, bound }
}

/** Deposits paid, and lines listed, between two days, beside each other; what needs work first. */
export async function compareWithTreasury(
  facility_id: string,
  { from, to }: { from: string; to: string },
  sql: Sql,
): Promise<ReconciliationRow[]> {
  const found = await rows<ReconciliationRow>(
    sql,
    `SELECT v.*, v.amount_rupiah::text AS amount_rupiah, v.treasury_amount_rupiah::text AS treasury_amount_rupiah,
            v.paid_on::text AS paid_on, v.treasury_paid_on::text AS treasury_paid_on FROM (
      SELECT d.ntpn, CASE WHEN t.id IS NULL THEN 'missing_there' WHEN t.account_code <> d.account_code THEN 'account_differs'
               WHEN t.amount_rupiah <> d.amount_rupiah THEN 'amount_differs' ELSE 'matches' END AS state,
             d.id AS deposit_id, d.account_code, d.amount_rupiah, d.paid_on, d.reconciled_at,
             t.account_code AS treasury_account_code, t.amount_rupiah AS treasury_amount_rupiah, t.paid_on AS treasury_paid_on
        FROM pnbp_deposit d LEFT JOIN LATERAL (
          SELECT * FROM treasury_line t WHERE t.facility_id = d.facility_id AND t.ntpn = d.ntpn
           ORDER BY t.account_code = d.account_code DESC LIMIT 1) t ON true
       WHERE d.facility_id = ? AND d.paid_on BETWEEN ?::date AND ?::date
      UNION ALL
      SELECT t.ntpn, 'unknown_here', NULL, NULL, NULL, NULL, NULL, t.account_code, t.amount_rupiah, t.paid_on
        FROM treasury_line t
       WHERE t.facility_id = ? AND t.paid_on BETWEEN ?::date AND ?::date
         AND NOT EXISTS (SELECT FROM pnbp_deposit d WHERE d.facility_id = t.facility_id AND d.ntpn = t.ntpn)) v
     ORDER BY v.state = 'matches', coalesce(v.paid_on, v.treasury_paid_on), v.ntpn`,
    [facility_id, from, to, facility_id, from, to],
  )
  return found.map((line) => ({
    ...line,
    amount_rupiah: line.amount_rupiah === null ? null : rupiah(line.amount_rupiah),
    treasury_amount_rupiah: line.treasury_amount_rupiah === null ? null : rupiah(line.treasury_amount_rupiah),
  }))
}

/** Marks those of the deposits that match and are not marked yet. Needs a transaction: their lines are locked first. */
export async function markReconciled(
  {
    facility_id,
    deposit_ids,
    by,
    at,
  }: { facility_id: string; deposit_ids: readonly string[]; by: string; at: Date },
  sql: Sql,
): Promise<number> {
  await rows(
    sql,
    `SELECT t.id FROM treasury_line t JOIN pnbp_deposit d ON (t.facility_id, t.ntpn, t.account_code) = (d.facility_id, d.ntpn, d.account_code)
      WHERE d.facility_id = ? AND d.id = ANY (?::text[]) ORDER BY t.ntpn, t.account_code FOR UPDATE OF t`,
    [facility_id, [...deposit_ids]],
  )
  const marked = await rows(
    sql,
    `UPDATE pnbp_deposit d SET reconciled_at = ?, reconciled_by = ?
      WHERE d.facility_id = ? AND d.id = ANY (?::text[]) AND d.reconciled_at IS NULL AND EXISTS (
        SELECT FROM treasury_line t WHERE (t.facility_id, t.ntpn, t.account_code, t.amount_rupiah)
          = (d.facility_id, d.ntpn, d.account_code, d.amount_rupiah)) RETURNING d.id`,
    [at, by, facility_id, [...deposit_ids]],
  )
  return marked.length
}

export interface PaidDeposit {
  ntpn: string
  ntb: string
  account_code: string
  amount_rupiah: Rupiah
  paid_on: string
  ledger_transaction_id: string
}

/** Deposits paid between two days, in the order of payment: what the treasury's office is asked to confirm. */
export async function paidDeposits(
  facility_id: string,
  { from, to }: { from: string; to: string },
  sql: Sql,
): Promise<PaidDeposit[]> {
  const found = await rows<Omit<PaidDeposit, 'amount_rupiah'> & { amount_rupiah: string }>(
    sql,
    `SELECT ntpn, ntb, account_code, amount_rupiah::text AS amount_rupiah, paid_on::text AS paid_on, ledger_transaction_id FROM pnbp_deposit
      WHERE facility_id = ? AND paid_on BETWEEN ?::date AND ?::date ORDER BY paid_on, billed_at, id`,
    [facility_id, from, to],
  )
  return found.map((deposit) => ({ ...deposit, amount_rupiah: rupiah(deposit.amount_rupiah) }))
}
