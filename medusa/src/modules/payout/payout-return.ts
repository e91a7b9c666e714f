import { row, rows, type Sql } from '../../database/sql'

/** What somebody says about a payout that the bank returned. */
export interface NewPayoutReturn {
  id: string
  payout_id: string
  /** The day the money was in the bank again. */
  returned_on: string
  /** Of the bank's statement or notice. */
  document_reference: string
  reason: string
  requested_by: string
  requested_at: Date
}

/** The latest request about a payout, and what became of it. */
export interface PayoutReturn extends Omit<NewPayoutReturn, 'requested_at'> {
  state: 'waiting' | 'returned' | 'refused'
  requested_at: string
  refusal_reason: string | null
}

/** Records that a payout came back; nothing is booked before another person approves. */
export async function insertReturn(asked: NewPayoutReturn, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO payout_return (id, payout_id, returned_on, document_reference, reason, requested_by, requested_at)
     VALUES (?, ?, ?::date, ?, ?, ?, ?)`,
    [
      asked.id,
      asked.payout_id,
      asked.returned_on,
      asked.document_reference,
      asked.reason,
      asked.requested_by,
      asked.requested_at,
    ],
  )
}

const returnColumns = `id, payout_id, returned_on::text AS returned_on, document_reference, reason, state, requested_by, requested_at,
  refusal_reason`

type ReturnRow = Omit<PayoutReturn, 'requested_at'> & { requested_at: Date }

/** The latest request about each of these payouts, where there is one. */
export async function latestReturns(payout_ids: readonly string[], sql: Sql): Promise<PayoutReturn[]> {
  const found = await rows<ReturnRow>(
    sql,
    `SELECT DISTINCT ON (payout_id) ${returnColumns} FROM payout_return WHERE payout_id = ANY(?::text[])
      ORDER BY payout_id, requested_at DESC, id DESC`,
    [payout_ids],
  )
  return found.map(returnOf)
}

/** The request about a payout that waits for a decision, locked until the end of the transaction. */
export async function lockWaitingReturn(payout_id: string, sql: Sql): Promise<PayoutReturn | undefined> {
  const found = await row<ReturnRow>(
    sql,
    `SELECT ${returnColumns} FROM payout_return WHERE payout_id = ? AND state = 'waiting' FOR UPDATE`,
    [payout_id],
  )
  return found && returnOf(found)
}

/** Records that a return was approved, and the ledger transaction that booked it. */
export async function markReturned(
  id: string,
  approved: { approved_by: string; approved_at: Date; ledger_transaction_id: string },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `UPDATE payout_return SET state = 'returned', approved_by = ?, approved_at = ?, ledger_transaction_id = ? WHERE id = ?`,
    [approved.approved_by, approved.approved_at, approved.ledger_transaction_id, id],
  )
}

/** Records why a payout is taken not to have come back. */
export async function markReturnRefused(
  id: string,
  refused: { refused_by: string; refused_at: Date; refusal_reason: string },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `UPDATE payout_return SET state = 'refused', refused_by = ?, refused_at = ?, refusal_reason = ? WHERE id = ?`,
    [refused.refused_by, refused.refused_at, refused.refusal_reason, id],
  )
}

function returnOf(found: ReturnRow): PayoutReturn {
  return { ...found, requested_at: found.requested_at.toISOString() }
}
