import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { PayoutKind, PayoutState } from './payout-kind'

export interface NewPayout {
  id: string
  facility_id: string
  kind: PayoutKind
  /** Cooperative or partner. */
  payee_id: string | null
  amount_rupiah: Rupiah
  /** The day the money leaves the bank. */
  paid_on: string
  document_reference: string
  memo: string
  prepared_by: string
  prepared_at: Date
}

export interface Payout extends Omit<NewPayout, 'prepared_at'> {
  state: PayoutState
  prepared_at: string
  approved_at: string | null
  refused_at: string | null
  refusal_reason: string | null
  ledger_transaction_id: string | null
}

/** Records what somebody wants to be paid; nothing leaves the bank before another person approves it. */
export async function insertPayout(payout: NewPayout, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO payout (id, facility_id, kind, payee_id, amount_rupiah, paid_on, document_reference, memo, prepared_by, prepared_at)
     VALUES (?, ?, ?, ?, ?::bigint, ?::date, ?, ?, ?, ?)`,
    [
      payout.id,
      payout.facility_id,
      payout.kind,
      payout.payee_id,
      String(payout.amount_rupiah),
      payout.paid_on,
      payout.document_reference,
      payout.memo,
      payout.prepared_by,
      payout.prepared_at,
    ],
  )
}

/** Records that a payout was approved, and the ledger transaction that booked it. */
export async function markApproved(
  payout_id: string,
  approved: { approved_by: string; approved_at: Date; ledger_transaction_id: string },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `UPDATE payout SET state = 'paid', approved_by = ?, approved_at = ?, ledger_transaction_id = ? WHERE id = ?`,
    [approved.approved_by, approved.approved_at, approved.ledger_transaction_id, payout_id],
  )
}

/** Records why a payout will not be paid. */
export async function markRefused(
  payout_id: string,
  refused: { refused_by: string; refused_at: Date; refusal_reason: string },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `UPDATE payout SET state = 'refused', refused_by = ?, refused_at = ?, refusal_reason = ? WHERE id = ?`,
    [refused.refused_by, refused.refused_at, refused.refusal_reason, payout_id],
  )
}

interface PayoutRow extends Omit<Payout, 'prepared_at' | 'approved_at' | 'refused_at'> {
  prepared_at: Date
  approved_at: Date | null
  refused_at: Date | null
}

const hasReturn = (state: 'waiting' | 'returned') =>
  `EXISTS (SELECT FROM payout_return r WHERE r.payout_id = payout.id AND r.state = '${state}')`
const shownState = `CASE WHEN ${hasReturn('returned')} THEN 'returned' ELSE state END`
/** Somebody has to decide: about the payout, or about its return. */
const waits = `(state = 'waiting' OR ${hasReturn('waiting')})`

const payoutColumns = `id, facility_id, kind, payee_id, amount_rupiah::text AS amount_rupiah, paid_on::text AS paid_on,
  document_reference, memo, ${shownState} AS state, prepared_by, prepared_at, approved_at, refused_at, refusal_reason, ledger_transaction_id`

/** One page of a facility's payouts, those about which something waits first, then the newest. */
export async function listPayouts(
  facility_id: string,
  { after, limit }: { after?: string; limit: number },
  sql: Sql,
): Promise<{ payouts: Payout[]; next: string | null }> {
  const found = await rows<PayoutRow>(
    sql,
    `SELECT ${payoutColumns} FROM payout
      WHERE facility_id = ? AND (?::text IS NULL OR (${waits}, prepared_at, id) <
        (SELECT ${waits}, prepared_at, id FROM payout WHERE id = ?::text))
      ORDER BY ${waits} DESC, prepared_at DESC, id DESC LIMIT ?`,
    [facility_id, after ?? null, after ?? null, limit + 1],
  )
  const page = found.slice(0, limit)
  return { payouts: page.map(payoutOf), next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** A payout of a facility, locked until the end of the transaction so that it is decided once. */
export async function lockPayout(facility_id: string, id: string, sql: Sql): Promise<Payout | undefined> {
  const found = await row<PayoutRow>(
    sql,
    `SELECT ${payoutColumns} FROM payout WHERE facility_id = ? AND id = ? FOR UPDATE`,
    [facility_id, id],
  )
  return found && payoutOf(found)
}

/** Keeps other payouts to the same payee waiting until the transaction ends. Before the book's lock, never after. */
export async function lockPayee(
  { facility_id, kind, payee_id }: Pick<NewPayout, 'facility_id' | 'kind' | 'payee_id'>,
  sql: Sql,
): Promise<void> {
  await rows(sql, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `payout:${facility_id}:${kind}:${payee_id ?? ''}`,
  ])
}

/** What is prepared and not decided yet, by kind and payee. */
export async function waitingAmounts(
  facility_id: string,
  sql: Sql,
): Promise<{ kind: PayoutKind; payee_id: string | null; amount_rupiah: Rupiah }[]> {
  const found = await rows<{ kind: PayoutKind; payee_id: string | null; amount_rupiah: string }>(
    sql,
    `SELECT kind, payee_id, sum(amount_rupiah)::text AS amount_rupiah FROM payout
      WHERE facility_id = ? AND state = 'waiting' GROUP BY kind, payee_id`,
    [facility_id],
  )
  return found.map((each) => ({ ...each, amount_rupiah: rupiah(each.amount_rupiah) }))
}

function payoutOf(found: PayoutRow): Payout {
  return {
    ...found,
    amount_rupiah: rupiah(found.amount_rupiah),
    prepared_at: found.prepared_at.toISOString(),
    approved_at: found.approved_at?.toISOString() ?? null,
    refused_at: found.refused_at?.toISOString() ?? null,
  }
}
