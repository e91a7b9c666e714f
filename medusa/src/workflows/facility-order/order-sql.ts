import { FINISHED_STATES } from '../../contract/order-state'
import type { Checkout, FacilityOrder } from '../../modules/facility-order/service'

/**
 * Whether nobody is to see the buyer of an order any more: they had their data erased, and the order is finished. Until then who makes
 * and delivers it must know them. For o = facility_order, c = checkout.
 */
export const IS_BUYER_HIDDEN = `(c.buyer_hidden_at IS NOT NULL
    AND o.state IN (${FINISHED_STATES.map((state) => `'${state}'`).join(', ')}))`

/** What stands in the place of such a buyer's name. */
export const HIDDEN_BUYER = 'Pembeli (nama sudah dihapus)'

/**
 * One facility order as JSON-ready columns, shared by queue, desk and tracking reads. Joins: o = facility_order, c = checkout,
 * f = facility. Amounts are bigint columns: they arrive as strings.
 */
export const ORDER_ROW_COLUMNS = `
  o.id, o.number, o.order_id, o.facility_id, o.cooperative_id, o.state, o.version, o.content_hash, o.method, o.goods_rupiah, o.shipping_rupiah,
  o.total_rupiah, o.scheme_id, o.promised_from::text, o.promised_to::text, o.placed_at, o.due_at, o.buyer_type, o.address, o.mode,
  o.entered_by, o.round, o.step, o.step_role, o.escalated_to, o.remind_at, o.escalate_at, o.decided_at, o.conclude_at, o.pickup_code, o.courier, o.tracking_number,
  c.buyer_name, c.buyer_phone, c.buyer_email, c.buyer_note, f.name AS facility_name, f.slug AS facility_slug, f.time_zone,
  ${IS_BUYER_HIDDEN} AS is_buyer_hidden, f.phone AS facility_phone, f.pickup_hours,
  EXISTS (SELECT 1 FROM payment_request p WHERE p.facility_order_id = o.id AND p.state = 'paid') AS is_paid,
  (SELECT string_agg(l.quantity || ' × ' || l.name, ', ' ORDER BY l.id) FROM facility_order_line l WHERE l.facility_order_id = o.id) AS line_summary,
  (SELECT coalesce(string_agg(a.name, ', ' ORDER BY a.level DESC), '') FROM area a
    WHERE o.method = 'delivery' AND a.code IN (left(o.address->>'area_code', 5), left(o.address->>'area_code', 2))) AS destination`

export const ORDER_ROW_JOINS = `facility_order o JOIN checkout c ON c.order_id = o.order_id JOIN facility f ON f.id = o.facility_id`

/** A facility order with its buyer and facility, as those columns arrive. */
export interface OrderRow extends FacilityOrder {
  buyer_name: string
  buyer_phone: string
  buyer_email: string | null
  buyer_note: Checkout['buyer_note']
  is_buyer_hidden: boolean
  facility_name: string
  facility_slug: string
  time_zone: string
  facility_phone: string
  pickup_hours: Record<string, string>
  is_paid: boolean
  line_summary: string
  destination: string
}
