import type { DeskOrder } from '../../contract/order-shape'
import type { TrackedPart } from '../../contract/tracking'
import { rows, type Sql } from '../../database/sql'
import type { OrderRow } from './order-sql'

export type OrderEvent = TrackedPart['events'][number]
export type OrderPayment = NonNullable<DeskOrder['payment']>
export type OrderHandOver = NonNullable<DeskOrder['hand_over']>
export type OrderLine = DeskOrder['lines'][number]

export interface OrderDetails {
  lines: OrderLine[]
  events: OrderEvent[]
  payment: OrderPayment | null
  hand_over: OrderHandOver | null
}

interface DetailsRow extends OrderDetails {
  id: string
}

/** Lines, events, payment and hand-over of several facility orders in one statement, by order id. */
export async function readOrderDetails(
  sql: Sql,
  orders: readonly Pick<OrderRow, 'id'>[],
): Promise<Map<string, OrderDetails>> {
  // Instants leave Postgres as ISO 8601 in UTC, so that they pass through JSON unchanged.
  const found = await rows<DetailsRow>(
    sql,
    `SELECT o.id,
      (SELECT json_agg(json_build_object('id', l.id, 'name', l.name, 'handle', l.handle, 'workshop_name', l.workshop_name, 'mode', l.mode,
          'quantity', l.quantity, 'unit_price_rupiah', l.unit_price_rupiah, 'total_rupiah', l.total_rupiah,
          'harvest', (SELECT json_build_object('harvest_from', b.harvest_from::text, 'harvest_to', b.harvest_to::text) FROM harvest_claim hc
            JOIN harvest_batch b ON b.id = hc.harvest_batch_id WHERE hc.order_line_item_id = l.order_line_item_id),
          'picture_hash', (SELECT p.hash FROM listing_picture p WHERE p.listing_id = l.listing_id ORDER BY p.position LIMIT 1),
          'quote_request_id', (SELECT q.quote_request_id FROM quote q WHERE q.id = l.quote_id),
          'stock_quantity', il.stocked_quantity::int, 'reserved_quantity', il.reserved_quantity::int) ORDER BY l.id)
        FROM facility_order_line l
        LEFT JOIN listing li ON li.id = l.listing_id
        LEFT JOIN facility f ON f.id = o.facility_id
        LEFT JOIN inventory_level il ON il.inventory_item_id = li.inventory_item_id AND il.location_id = f.stock_location_id AND il.deleted_at IS NULL
        WHERE l.facility_order_id = o.id) AS lines,
      (SELECT json_agg(json_build_object('transition', e.transition, 'to_state', e.to_state, 'actor', e.actor, 'role', e.role,
          'reason_code', e.reason_code, 'note', e.note, 'at', ${iso('e.at')}) ORDER BY e.seq)
        FROM facility_order_event e WHERE e.facility_order_id = o.id) AS events,
      (SELECT json_build_object('id', p.id, 'state', p.state, 'due_rupiah', p.due_rupiah, 'unique_code', p.unique_code,
          'amount_rupiah', p.amount_rupiah, 'due_at', ${iso('p.due_at')}, 'received_on', p.received_on::text,
          'bank_account', json_build_object('bank', b.bank, 'number', b.number, 'holder', b.holder),
          'proof_count', (SELECT count(*) FROM payment_proof pp WHERE pp.payment_request_id = p.id),
          'proofs', (SELECT coalesce(json_agg(json_build_object('id', pp.id, 'uploaded_at', ${iso('pp.uploaded_at')}) ORDER BY pp.uploaded_at), '[]')
            FROM payment_proof pp WHERE pp.payment_request_id = p.id))
        FROM payment_request p JOIN bank_account b ON b.id = p.bank_account_id WHERE p.facility_order_id = o.id) AS payment,
      (SELECT json_build_object('document_number', h.document_number, 'handed_at', ${iso('h.handed_at')}, 'accepted_at', ${iso('h.accepted_at')},
          'is_complete', h.accepted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_over_line hl
            WHERE hl.hand_over_id = h.id AND hl.quantity_accepted IS DISTINCT FROM hl.quantity_handed),
          'note', h.note, 'lines', (SELECT json_agg(json_build_object('facility_order_line_id', hl.facility_order_line_id, 'name', l.name,
              'quantity_handed', hl.quantity_handed, 'quantity_accepted', hl.quantity_accepted) ORDER BY l.id)
            FROM hand_over_line hl JOIN facility_order_line l ON l.id = hl.facility_order_line_id WHERE hl.hand_over_id = h.id))
        FROM hand_over h WHERE h.facility_order_id = o.id) AS hand_over
      FROM facility_order o WHERE o.id = ANY (?)`,
    [orders.map((order) => order.id)],
  )
  return new Map(found.map(({ id, ...details }) => [id, details]))
}

function iso(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
