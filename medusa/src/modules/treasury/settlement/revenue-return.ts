import { row, rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'

export type RevenueReturnState = 'requested' | 'sent' | 'granted' | 'refused' | 'borne'

/** Deposited revenue that is claimed back from the state for a buyer's refund (PER-36/PB/2013). */
export interface RevenueReturn {
  id: string
  facility_id: string
  settlement_id: string
  facility_order_id: string
  account_code: string
  deposit_id: string
  ntpn: string
  ntb: string
  deposited_on: string
  amount_rupiah: Rupiah
  state: RevenueReturnState
  requested_on: string
  reason: string
  letter_number: string | null
  sent_on: string | null
  answer_number: string | null
  answered_on: string | null
  refusal_reason: string | null
  borne_on: string | null
}

export interface NewRevenueReturn {
  id: string
  facility_id: string
  settlement_id: string
  account_code: string
  deposit_id: string
  ntpn: string
  amount_rupiah: Rupiah
  requested_on: string
  requested_by: string
  claim_transaction_id: string
}

/** Opens a claim; only together with its posting and the reversal of the settlement. */
export async function insertRevenueReturn(claim: NewRevenueReturn, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO revenue_return (id, facility_id, settlement_id, account_code, deposit_id, ntpn, amount_rupiah, state,
       requested_on, requested_by, claim_transaction_id) VALUES (?, ?, ?, ?, ?, ?, ?::bigint, 'requested', ?::date, ?, ?)`,
    [
      claim.id,
      claim.facility_id,
      claim.settlement_id,
      claim.account_code,
      claim.deposit_id,
      claim.ntpn,
      String(claim.amount_rupiah),
      claim.requested_on,
      claim.requested_by,
      claim.claim_transaction_id,
    ],
  )
}

const columns = `r.id, r.facility_id, r.settlement_id, s.facility_order_id, r.account_code, r.deposit_id, r.ntpn, d.ntb,
  d.paid_on::text AS deposited_on, r.amount_rupiah::text AS amount_rupiah, r.state, r.requested_on::text AS requested_on, v.reason,
  r.letter_number, r.sent_on::text AS sent_on, r.answer_number, r.answered_on::text AS answered_on, r.refusal_reason,
  r.borne_on::text AS borne_on`
const joins = `revenue_return r JOIN settlement s ON s.id = r.settlement_id JOIN pnbp_deposit d ON d.id = r.deposit_id
  JOIN settlement_reversal v ON v.settlement_id = r.settlement_id`

/** A facility's claims on the treasury, newest first; of one settlement or of all. */
export async function listRevenueReturns(
  facility_id: string,
  settlement_id: string | null,
  sql: Sql,
): Promise<RevenueReturn[]> {
  const found = await rows<RevenueReturn>(
    sql,
    `SELECT ${columns} FROM ${joins} WHERE r.facility_id = ? AND (?::text IS NULL OR r.settlement_id = ?::text)
      ORDER BY (r.state IN ('granted', 'borne')), r.requested_on DESC, r.id DESC LIMIT 200`,
    [facility_id, settlement_id, settlement_id],
  )
  return found.map(typed)
}

/** A claim with those who wrote and recorded it. */
export interface LockedReturn extends RevenueReturn {
  sent_by: string | null
  answered_by: string | null
}

/** One claim, locked so that each step is made once. */
export async function lockRevenueReturn(
  facility_id: string,
  id: string,
  sql: Sql,
): Promise<LockedReturn | undefined> {
  const found = await row<LockedReturn>(
    sql,
    `SELECT ${columns}, r.sent_by, r.answered_by FROM ${joins} WHERE r.facility_id = ? AND r.id = ? FOR UPDATE OF r`,
    [facility_id, id],
  )
  return found && { ...found, ...typed(found) }
}

/** What a step writes. */
export type RevenueReturnStep =
  | { state: 'sent'; letter_number: string; sent_on: string; sent_by: string }
  | {
      state: 'granted'
      answer_number: string
      answered_on: string
      answered_by: string
      closing_transaction_id: string
    }
  | {
      state: 'refused'
      answer_number: string
      answered_on: string
      answered_by: string
      refusal_reason: string
    }
  | { state: 'borne'; borne_on: string; borne_by: string; closing_transaction_id: string }

/** Takes a claim one step further; the database refuses any other way. */
export async function stepRevenueReturn(id: string, step: RevenueReturnStep, sql: Sql): Promise<void> {
  await sql('revenue_return').where({ id }).update(step)
}

function typed(found: RevenueReturn): RevenueReturn {
  return { ...found, amount_rupiah: rupiah(found.amount_rupiah) }
}
