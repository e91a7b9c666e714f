import { row, rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'

/** Why a settlement no longer stands: it was a mistake, or the buyer gets the money back. */
export type ReversalCause = 'mistake' | 'refund'

export interface NewReversal {
  settlement_id: string
  ledger_transaction_id: string | null
  reversed_on: string
  reversed_at: Date
  cause: ReversalCause
  reason: string
  requested_by: string
  approved_by: string | null
  request_id: string | null
}

/** A request to take a settlement back, and what became of it. */
export interface ReversalRequest {
  id: string
  settlement_id: string
  reason: string
  requested_by: string
  requested_at: Date
  state: 'open' | 'approved' | 'refused'
  decided_at: Date | null
  decision_note: string | null
}

/** State revenue of a settlement that a deposit covers; without an NTPN while its bill is unpaid. */
export interface CoveredRevenue {
  account_code: string
  deposit_id: string
  billing_code: string
  ntpn: string | null
  amount_rupiah: Rupiah
}

/** Records that a settlement was taken back; its posting, or the claim of what was deposited, belongs to the same transaction. */
export async function insertReversal(reversal: NewReversal, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO settlement_reversal (settlement_id, ledger_transaction_id, reversed_on, reversed_at, cause, reason, requested_by,
       approved_by, request_id) VALUES (?, ?, ?::date, ?, ?, ?, ?, ?, ?)`,
    [
      reversal.settlement_id,
      reversal.ledger_transaction_id,
      reversal.reversed_on,
      reversal.reversed_at,
      reversal.cause,
      reversal.reason,
      reversal.requested_by,
      reversal.approved_by,
      reversal.request_id,
    ],
  )
}

/** Locks a settlement against bills and reversals, and answers which deposits cover its revenue. */
export async function lockCovered(settlement_id: string, sql: Sql): Promise<CoveredRevenue[]> {
  await rows(sql, 'SELECT 1 FROM settlement WHERE id = ? FOR UPDATE', [settlement_id])
  const found = await rows<CoveredRevenue>(
    sql,
    `SELECT l.account_code, l.deposit_id, d.billing_code, d.ntpn, l.amount_rupiah::text AS amount_rupiah
       FROM pnbp_deposit_line l JOIN pnbp_deposit d ON d.id = l.deposit_id AND NOT l.is_released
      WHERE l.settlement_id = ? ORDER BY l.account_code`,
    [settlement_id],
  )
  return found.map((covered) => ({ ...covered, amount_rupiah: rupiah(covered.amount_rupiah) }))
}

/** Asks for a reversal; one open request per settlement. */
export async function insertReversalRequest(
  request: Pick<ReversalRequest, 'id' | 'settlement_id' | 'reason' | 'requested_by' | 'requested_at'>,
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `INSERT INTO settlement_reversal_request (id, settlement_id, reason, requested_by, requested_at, state)
     VALUES (?, ?, ?, ?, ?, 'open')`,
    [request.id, request.settlement_id, request.reason, request.requested_by, request.requested_at],
  )
}

/** The open request about a settlement, locked so that it is decided once. */
export function lockOpenRequest(settlement_id: string, sql: Sql): Promise<ReversalRequest | undefined> {
  return row<ReversalRequest>(
    sql,
    `SELECT id, settlement_id, reason, requested_by, requested_at, state, decided_at, decision_note
       FROM settlement_reversal_request WHERE settlement_id = ? AND state = 'open' FOR UPDATE`,
    [settlement_id],
  )
}

/** Approves or refuses a request. */
export async function decideRequest(
  decision: {
    id: string
    state: 'approved' | 'refused'
    decided_by: string
    decided_at: Date
    note: string | null
  },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `UPDATE settlement_reversal_request SET state = ?, decided_by = ?, decided_at = ?, decision_note = ? WHERE id = ?`,
    [decision.state, decision.decided_by, decision.decided_at, decision.note, decision.id],
  )
}
