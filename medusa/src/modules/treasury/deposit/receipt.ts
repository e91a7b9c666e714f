import { generateEntityId } from '@medusajs/framework/utils'
import type { RECEIPT_VIEWS } from '../../../contract/receipt'
import { row, rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'

export interface NewReceipt {
  facility_id: string
  settlement_id: string
  account_code: string
  amount_rupiah: Rupiah
  received_at: Date
  /** The day of receipt in the facility's zone. */
  received_on: string
  due_on: string
  deposit_rule_id: string | null
}

/** State revenue received, and how far it is on its way to the treasury. */
export interface Receipt {
  id: string
  year: number
  number: number
  settlement_id: string
  facility_order_id: string
  account_code: string
  amount_rupiah: Rupiah
  received_at: string
  received_on: string
  due_on: string
  /** No deposit yet, a bill that is unpaid, in the treasury, or not owed any more because its settlement was taken back. */
  state: 'waiting' | 'billed' | 'deposited' | 'reversed'
  /** Days between the due date and the deposit, or today while there is none. */
  days_late: number
  deposit_id: string | null
  billing_code: string | null
  ntpn: string | null
  paid_on: string | null
}

/** What a list of receipts may be narrowed to. */
export type ReceiptView = (typeof RECEIPT_VIEWS)[number]

/** Totals of what is not deposited yet. */
export interface ReceiptFigures {
  undeposited_rupiah: Rupiah
  undeposited_count: number
  due_today_rupiah: Rupiah
  due_today_count: number
  overdue_rupiah: Rupiah
  overdue_count: number
}

/** Enters receipts into the book; the database numbers them. Only in the transaction of their settlement. */
export async function insertReceipts(receipts: readonly NewReceipt[], sql: Sql): Promise<void> {
  if (receipts.length === 0) return
  await rows(
    sql,
    `INSERT INTO pnbp_receipt (id, facility_id, year, number, settlement_id, account_code, amount_rupiah, received_at, received_on, due_on,
       deposit_rule_id)
     VALUES ${receipts.map(() => '(?, ?, 0, 0, ?, ?, ?::bigint, ?, ?::date, ?::date, ?)').join(', ')}`,
    receipts.flatMap((receipt) => [
      generateEntityId(undefined, 'prcp'),
      receipt.facility_id,
      receipt.settlement_id,
      receipt.account_code,
      String(receipt.amount_rupiah),
      receipt.received_at,
      receipt.received_on,
      receipt.due_on,
      receipt.deposit_rule_id,
    ]),
  )
}

/** Receipts with the deposit that covers them, and how late they are on a day (the one binding). */
const BOOK = `
  SELECT r.id, r.facility_id, r.year, r.number, r.settlement_id, s.facility_order_id, r.account_code, r.amount_rupiah, r.received_at,
         r.received_on, r.due_on, d.id AS deposit_id, d.billing_code, d.ntpn, d.paid_on,
         CASE WHEN d.ntpn IS NOT NULL THEN 'deposited' WHEN v.settlement_id IS NOT NULL THEN 'reversed'
              WHEN d.id IS NOT NULL THEN 'billed' ELSE 'waiting' END AS state,
         CASE WHEN d.ntpn IS NULL AND v.settlement_id IS NOT NULL THEN 0
              ELSE greatest(coalesce(d.paid_on, ?::date) - r.due_on, 0) END AS days_late
    FROM pnbp_receipt r
    JOIN settlement s ON s.id = r.settlement_id
    LEFT JOIN pnbp_deposit_line l ON l.settlement_id = r.settlement_id AND l.account_code = r.account_code AND NOT l.is_released
    LEFT JOIN pnbp_deposit d ON d.id = l.deposit_id
    LEFT JOIN settlement_reversal v ON v.settlement_id = r.settlement_id`

const OF_VIEW: Readonly<Record<ReceiptView, string>> = {
  all: 'true',
  due: `b.state IN ('waiting', 'billed')`,
  overdue: `b.state IN ('waiting', 'billed') AND b.days_late > 0`,
  deposited: `b.state = 'deposited'`,
}

export interface ReceiptQuery {
  /** Today, as the facility's calendar has it. */
  on: string
  view: ReceiptView
  account_code?: string | undefined
  after?: string | undefined
  limit: number
}

/** One page of the receipts book, newest first. */
export async function listReceipts(
  facility_id: string,
  { on, view, account_code, after, limit }: ReceiptQuery,
  sql: Sql,
): Promise<{ receipts: Receipt[]; next: string | null }> {
  const cursor = /^(\d{4})_(\d{1,9})$/.exec(after ?? '')
  const found = await rows<ReceiptRow>(
    sql,
    `SELECT b.id, b.year, b.number, b.settlement_id, b.facility_order_id, b.account_code, b.amount_rupiah::text AS amount_rupiah,
            b.received_at, b.received_on::text AS received_on, b.due_on::text AS due_on, b.state, b.days_late, b.deposit_id,
            b.billing_code, b.ntpn, b.paid_on::text AS paid_on
       FROM (${BOOK}) b
      WHERE b.facility_id = ? AND ${OF_VIEW[view]} AND (?::text IS NULL OR b.account_code = ?::text)
        ${cursor ? 'AND (b.year, b.number) < (?::int, ?::int)' : ''}
      ORDER BY b.year DESC, b.number DESC LIMIT ?`,
    [
      on,
      facility_id,
      account_code ?? null,
      account_code ?? null,
      ...(cursor ? [cursor[1], cursor[2]] : []),
      limit + 1,
    ],
  )
  const receipts = found.slice(0, limit).map(receiptOf)
  const last = receipts.at(-1)
  return { receipts, next: found.length > limit && last ? `${last.year}_${last.number}` : null }
}

/** What is not deposited yet, what of it must be today, and what should have been. */
export async function receiptFigures(facility_id: string, on: string, sql: Sql): Promise<ReceiptFigures> {
  const found = await row<Record<keyof ReceiptFigures, string>>(
    sql,
    `SELECT coalesce(sum(amount_rupiah), 0)::text AS undeposited_rupiah, count(*) AS undeposited_count,
            coalesce(sum(amount_rupiah) FILTER (WHERE due_on = ?::date), 0)::text AS due_today_rupiah,
            count(*) FILTER (WHERE due_on = ?::date) AS due_today_count,
            coalesce(sum(amount_rupiah) FILTER (WHERE due_on < ?::date), 0)::text AS overdue_rupiah,
            count(*) FILTER (WHERE due_on < ?::date) AS overdue_count
       FROM (${BOOK}) b WHERE b.facility_id = ? AND ${OF_VIEW.due}`,
    [on, on, on, on, on, facility_id],
  )
  const sum = (name: keyof ReceiptFigures) => rupiah(found?.[name] ?? '0')
  return {
    undeposited_rupiah: sum('undeposited_rupiah'),
    undeposited_count: Number(sum('undeposited_count')),
    due_today_rupiah: sum('due_today_rupiah'),
    due_today_count: Number(sum('due_today_count')),
    overdue_rupiah: sum('overdue_rupiah'),
    overdue_count: Number(sum('overdue_count')),
  }
}

interface ReceiptRow extends Omit<Receipt, 'received_at'> {
  received_at: Date
}

function receiptOf(found: ReceiptRow): Receipt {
  return {
    ...found,
    amount_rupiah: rupiah(found.amount_rupiah),
    received_at: found.received_at.toISOString(),
  }
}
