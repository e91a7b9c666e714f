import { rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'

/** The state revenue of one settlement under one account code. */
export interface SettlementRevenue {
  account_code: string
  settlement_id: string
  facility_order_id: string
  settled_on: string
  amount_rupiah: Rupiah
  /** Its number in the receipts book, `14/2026`. */
  receipt: string
  /** The last day on which depositing it is not late. */
  due_on: string
}

/** What proves that a deposit was paid: printed on the treasury's receipt (Bukti Penerimaan Negara). */
export interface DepositProof {
  ntpn: string
  ntb: string
  bank: string
  paid_on: string
}

export interface NewDeposit {
  id: string
  facility_id: string
  account_code: string
  billing_code: string
  billing_expires_at: Date | null
  billed_by: string
  billed_at: Date
  covers: readonly SettlementRevenue[]
}

export interface Deposit {
  id: string
  account_code: string
  amount_rupiah: Rupiah
  state: 'billed' | 'paid' | 'void'
  billing_code: string
  billing_expires_at: string | null
  earlier_billing_codes: string[]
  billed_at: string
  ntpn: string | null
  ntb: string | null
  bank: string | null
  paid_on: string | null
  voided_at: string | null
  void_reason: string | null
  /** When the treasurer found it in the treasury's own list. */
  reconciled_at: string | null
  settlement_count: number
  /** The last day on which one of the settlements it covers was made. */
  covers_until: string
}

/** Records a deposit with its billing code and what it covers. Needs a transaction: its lines come at once, and are its sum. */
export async function insertDeposit(deposit: NewDeposit, sql: Sql): Promise<void> {
  const { id, facility_id, account_code, covers } = deposit
  const amount_rupiah = covers.reduce((sum, revenue) => sum + revenue.amount_rupiah, 0n)
  await rows(
    sql,
    `INSERT INTO pnbp_deposit (id, facility_id, account_code, amount_rupiah, billing_code, billing_expires_at, billed_by, billed_at)
     VALUES (?, ?, ?, ?::bigint, ?, ?, ?, ?)`,
    [
      id,
      facility_id,
      account_code,
      String(amount_rupiah),
      deposit.billing_code,
      deposit.billing_expires_at,
      deposit.billed_by,
      deposit.billed_at,
    ],
  )
  await rows(
    sql,
    `INSERT INTO pnbp_deposit_line (deposit_id, facility_id, account_code, settlement_id, amount_rupiah)
     SELECT ?, ?, ?, g.settlement_id, g.amount_rupiah FROM unnest(?::text[], ?::bigint[]) AS g (settlement_id, amount_rupiah)`,
    [
      id,
      facility_id,
      account_code,
      covers.map((revenue) => revenue.settlement_id),
      covers.map((revenue) => String(revenue.amount_rupiah)),
    ],
  )
}

/** Records that a deposit was paid, with its proof and the ledger transaction that booked it. */
export async function markPaid(
  paid: DepositProof & { deposit_id: string; recorded_by: string; ledger_transaction_id: string },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `UPDATE pnbp_deposit SET ntpn = ?, ntb = ?, bank = ?, paid_on = ?::date, recorded_by = ?, ledger_transaction_id = ? WHERE id = ?`,
    [
      paid.ntpn,
      paid.ntb,
      paid.bank,
      paid.paid_on,
      paid.recorded_by,
      paid.ledger_transaction_id,
      paid.deposit_id,
    ],
  )
}

/** A new billing code for a deposit whose code expired unpaid; the old one is kept. */
export async function replaceBillingCode(
  deposit_id: string,
  billing_code: string,
  billing_expires_at: Date | null,
  sql: Sql,
): Promise<void> {
  await rows(sql, 'UPDATE pnbp_deposit SET billing_code = ?, billing_expires_at = ? WHERE id = ?', [
    billing_code,
    billing_expires_at,
    deposit_id,
  ])
}

/** Gives up a bill that will not be paid; the database releases what it covered. */
export async function markVoid(
  voided: { deposit_id: string; voided_at: Date; voided_by: string; reason: string },
  sql: Sql,
): Promise<void> {
  await rows(sql, 'UPDATE pnbp_deposit SET voided_at = ?, voided_by = ?, void_reason = ? WHERE id = ?', [
    voided.voided_at,
    voided.voided_by,
    voided.reason,
    voided.deposit_id,
  ])
}

interface DepositRow extends Omit<Deposit, InstantColumn> {
  billing_expires_at: Date | null
  billed_at: Date
  voided_at: Date | null
  reconciled_at: Date | null
}
type InstantColumn = 'billing_expires_at' | 'billed_at' | 'voided_at' | 'reconciled_at'

const depositColumns = `d.id, d.account_code, d.amount_rupiah::text AS amount_rupiah,
  CASE WHEN d.voided_at IS NOT NULL THEN 'void' WHEN d.ntpn IS NULL THEN 'billed' ELSE 'paid' END AS state, d.billing_code, d.billing_expires_at, d.earlier_billing_codes,
  d.billed_at, d.ntpn, d.ntb, d.bank, d.paid_on::text AS paid_on, d.voided_at, d.void_reason,
  d.reconciled_at,
  (SELECT count(*)::int FROM pnbp_deposit_line l WHERE l.deposit_id = d.id) AS settlement_count,
  (SELECT max(s.settled_on)::text FROM pnbp_deposit_line l JOIN settlement s ON s.id = l.settlement_id
    WHERE l.deposit_id = d.id) AS covers_until`

/** One page of a facility's deposits, newest first. */
export async function listDeposits(
  facility_id: string,
  { after, limit }: { after?: string; limit: number },
  sql: Sql,
): Promise<{ deposits: Deposit[]; next: string | null }> {
  const found = await rows<DepositRow>(
    sql,
    `SELECT ${depositColumns} FROM pnbp_deposit d
      WHERE d.facility_id = ? AND (?::text IS NULL OR (d.billed_at, d.id) < (SELECT billed_at, id FROM pnbp_deposit WHERE id = ?::text))
      ORDER BY d.billed_at DESC, d.id DESC LIMIT ?`,
    [facility_id, after ?? null, after ?? null, limit + 1],
  )
  const page = found.slice(0, limit)
  return { deposits: page.map(depositOf), next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** A deposit of a facility, if it has it. */
export async function findDeposit(facility_id: string, id: string, sql: Sql): Promise<Deposit | undefined> {
  const [found] = await rows<DepositRow>(
    sql,
    `SELECT ${depositColumns} FROM pnbp_deposit d WHERE d.facility_id = ? AND d.id = ?`,
    [facility_id, id],
  )
  return found && depositOf(found)
}

/** What a deposit covers, oldest settlement first. */
export async function depositLines(deposit_id: string, sql: Sql): Promise<SettlementRevenue[]> {
  const found = await rows<SettlementRevenue>(
    sql,
    `SELECT l.account_code, l.settlement_id, s.facility_order_id, s.settled_on::text AS settled_on,
            l.amount_rupiah::text AS amount_rupiah, r.number || '/' || r.year AS receipt, r.due_on::text AS due_on
       FROM pnbp_deposit_line l JOIN settlement s ON s.id = l.settlement_id
       JOIN pnbp_receipt r ON r.settlement_id = l.settlement_id AND r.account_code = l.account_code
      WHERE l.deposit_id = ? ORDER BY s.settled_on, s.id`,
    [deposit_id],
  )
  return found.map((line) => ({ ...line, amount_rupiah: rupiah(line.amount_rupiah) }))
}

/** A deposit of a facility, locked until the end of the transaction so that it is paid once. */
export async function lockDeposit(facility_id: string, id: string, sql: Sql): Promise<Deposit | undefined> {
  const [found] = await rows<DepositRow>(
    sql,
    `SELECT ${depositColumns} FROM pnbp_deposit d WHERE d.facility_id = ? AND d.id = ? FOR UPDATE`,
    [facility_id, id],
  )
  return found && depositOf(found)
}

function depositOf(found: DepositRow): Deposit {
  return {
    ...found,
    amount_rupiah: rupiah(found.amount_rupiah),
    billing_expires_at: found.billing_expires_at?.toISOString() ?? null,
    billed_at: found.billed_at.toISOString(),
    voided_at: found.voided_at?.toISOString() ?? null,
    reconciled_at: found.reconciled_at?.toISOString() ?? null,
  }
}
