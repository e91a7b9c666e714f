import { rows, type Sql } from '../../database/sql'
import { HIDDEN_BUYER, IS_BUYER_HIDDEN } from './order-sql'
import { type OrderPayment, readOrderDetails } from './read-order-details'

interface PaymentRow {
  facility_order_id: string
  facility_order_number: string
  buyer_name: string
  requested_at: Date
  id: string
}

/** A page of a facility's payment requests: open ones first, by deadline. */
export async function listPayments(
  sql: Sql,
  facility_id: string,
  page: { state?: string | undefined; after?: string | undefined; limit: number },
) {
  const offset = Math.min(1_000_000, Math.max(0, Number.parseInt(page.after ?? '0', 10) || 0))
  const found = await rows<PaymentRow>(
    sql,
    `SELECT p.id, p.facility_order_id, o.number AS facility_order_number,
        CASE WHEN ${IS_BUYER_HIDDEN} THEN '${HIDDEN_BUYER}' ELSE c.buyer_name END AS buyer_name, p.requested_at
      FROM payment_request p JOIN facility_order o ON o.id = p.facility_order_id JOIN checkout c ON c.order_id = o.order_id
      WHERE p.facility_id = ? AND (?::text IS NULL OR p.state = ?)
      ORDER BY p.state = 'open' DESC, CASE WHEN p.state = 'open' THEN p.due_at END, p.requested_at DESC, p.id
      LIMIT ? OFFSET ?`,
    [facility_id, page.state ?? null, page.state ?? null, page.limit + 1, offset],
  )
  const shown = found.slice(0, page.limit)
  const details = await readOrderDetails(
    sql,
    shown.map((payment) => ({ id: payment.facility_order_id })),
  )
  return {
    payments: shown.map((payment) => ({
      ...(details.get(payment.facility_order_id)?.payment as OrderPayment),
      facility_order_id: payment.facility_order_id,
      facility_order_number: payment.facility_order_number,
      buyer_name: payment.buyer_name,
      requested_at: payment.requested_at.toISOString(),
    })),
    next: found.length > page.limit ? String(offset + page.limit) : null,
  }
}
