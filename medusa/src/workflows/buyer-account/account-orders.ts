import type { z } from '@medusajs/framework/zod'
import type { accountOrder } from '../../contract/buyer-account'
import { rows, type Sql } from '../../database/sql'

type AccountOrder = z.input<typeof accountOrder>

interface OrderOfAddress extends Omit<AccountOrder, 'placed_at' | 'total_rupiah'> {
  placed_at: Date
  total_rupiah: string
}

/**
 * The orders that were placed with an address, newest first; those of an erased account are not found again. `after` is
 * the `next` of the page before.
 */
export async function accountOrders(
  sql: Sql,
  email: string,
  page: { after?: string | undefined; limit: number },
): Promise<{ orders: AccountOrder[]; next: string | null }> {
  const found = await rows<OrderOfAddress>(
    sql,
    `SELECT c.order_id AS id, c.order_number, c.token, c.placed_at, c.total_rupiah,
        coalesce((SELECT json_agg(json_build_object('facility_name', f.name, 'state', o.state, 'line_summary',
            (SELECT coalesce(string_agg(l.quantity || ' × ' || l.name, ', ' ORDER BY l.id), '') FROM facility_order_line l
              WHERE l.facility_order_id = o.id)) ORDER BY o.number)
          FROM facility_order o JOIN facility f ON f.id = o.facility_id WHERE o.order_id = c.order_id), '[]') AS parts
      FROM checkout c
      WHERE lower(c.buyer_email) = ? AND c.buyer_hidden_at IS NULL AND (?::text IS NULL OR (c.placed_at, c.order_id) <
        (SELECT placed_at, order_id FROM checkout WHERE order_id = ? AND lower(buyer_email) = ?))
      ORDER BY c.placed_at DESC, c.order_id DESC LIMIT ?`,
    [email, page.after ?? null, page.after ?? null, email, page.limit + 1],
  )
  const shown = found.slice(0, page.limit)
  return {
    orders: shown.map((order) => ({
      ...order,
      placed_at: order.placed_at.toISOString(),
      total_rupiah: Number(order.total_rupiah),
    })),
    next: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** What one order of an address held; undefined when it is not one of that address. */
export async function orderedGoods(sql: Sql, email: string, order_id: string) {
  const found = await rows<{
    order_number: string
    variant_id: string | null
    name: string
    quantity: number
    unit_price_rupiah: string
  }>(
    sql,
    `SELECT c.order_number, CASE WHEN l.quote_id IS NULL THEN l.variant_id END AS variant_id, l.name, l.quantity, l.unit_price_rupiah
      FROM checkout c JOIN facility_order o ON o.order_id = c.order_id
      JOIN facility_order_line l ON l.facility_order_id = o.id
      WHERE c.order_id = ? AND lower(c.buyer_email) = ? AND c.buyer_hidden_at IS NULL ORDER BY o.number, l.id`,
    [order_id, email],
  )
  const [first] = found
  if (!first) return undefined
  return {
    order_number: first.order_number,
    goods: found.map(({ order_number, ...good }) => ({
      ...good,
      unit_price_rupiah: Number(good.unit_price_rupiah),
    })),
  }
}
