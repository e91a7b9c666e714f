import { rows, type Sql } from '../../database/sql'
import { TRANSITION_TABLE } from '../../modules/facility-order/transitions'

/** Something that must not be: which rule, in which facility, which row, and what was found. */
export interface OrderViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** States that only a paid order reaches. */
const PAID_STATES = `('in_production', 'ready', 'handed_over', 'shipped', 'delivered', 'picked_up', 'settled', 'refund_due', 'refunded')`

/** An event `e` that approved for good: nobody took it back. */
const LASTING_APPROVAL = `(e.transition = 'approve' AND NOT EXISTS (SELECT 1 FROM facility_order_event u
  WHERE u.facility_order_id = e.facility_order_id AND u.seq = e.seq + 1 AND u.transition = 'undo_decision'))`

/** What the buyer of an order `o` agreed to pay, as its first round kept it. */
const ORDERED_TOTAL = `SELECT (first.content ->> 'shipping_rupiah')::bigint
    + sum((line ->> 'quantity')::bigint * (line ->> 'unit_price_rupiah')::bigint) AS total
  FROM approval_round first CROSS JOIN LATERAL jsonb_array_elements(first.content -> 'lines') line
  WHERE first.facility_order_id = o.id AND first.round = 1 GROUP BY first.content`

/**
 * Each check derives one promise about orders again from raw rows, trusting no constraint and no trigger. Each yields
 * (facility_id, subject, found).
 */
const checks: Readonly<Record<string, string>> = {
  'events are numbered without a gap': `
    SELECT o.facility_id, o.id AS subject, count(e.id) || ' events up to number ' || coalesce(max(e.seq), 0) AS found
    FROM facility_order o LEFT JOIN facility_order_event e ON e.facility_order_id = o.id
    GROUP BY o.id HAVING count(e.id) = 0 OR count(e.id) <> max(e.seq) OR min(e.seq) <> 1`,
  'an event begins where the last one ended': `
    SELECT facility_id, id AS subject, coalesce(from_state, 'nothing') || ' after ' || coalesce(previous, 'nothing') AS found FROM (
      SELECT o.facility_id, e.id, e.from_state, lag(e.to_state) OVER (PARTITION BY o.id ORDER BY e.seq) AS previous
      FROM facility_order o JOIN facility_order_event e ON e.facility_order_id = o.id) step
    WHERE from_state IS DISTINCT FROM previous`,
  'an event is a transition of the table': `
    SELECT o.facility_id, e.id AS subject, e.transition || ': ' || coalesce(e.from_state, 'nothing') || ' to ' || e.to_state AS found
    FROM facility_order o JOIN facility_order_event e ON e.facility_order_id = o.id
    LEFT JOIN jsonb_to_recordset(?::jsonb) AS allowed (name text, "from" text, "to" text)
      ON allowed.name = e.transition AND allowed."from" IS NOT DISTINCT FROM e.from_state AND allowed."to" = e.to_state
    WHERE allowed.name IS NULL`,
  'the state is that of the last event': `
    SELECT o.facility_id, o.id AS subject, o.state || ' v' || o.version || ', but ' || e.to_state || ' v' || e.seq AS found
    FROM facility_order o
    JOIN LATERAL (SELECT to_state, seq FROM facility_order_event WHERE facility_order_id = o.id ORDER BY seq DESC LIMIT 1) e ON true
    WHERE o.state <> e.to_state OR o.version <> e.seq`,
  'lines sum to their order': `
    SELECT o.facility_id, o.id AS subject, coalesce(sum(l.total_rupiah), 0) || ' of ' || o.goods_rupiah AS found
    FROM facility_order o LEFT JOIN facility_order_line l ON l.facility_order_id = o.id
    GROUP BY o.id
    HAVING coalesce(sum(l.total_rupiah), 0) <> o.goods_rupiah OR o.goods_rupiah + o.shipping_rupiah <> o.total_rupiah
        OR bool_or(l.unit_price_rupiah * l.quantity <> l.total_rupiah)`,
  // A part may have become smaller or cheaper while it waited; what was ordered is then what its first round kept.
  'parts sum to what the buyer ordered': `
    SELECT NULL AS facility_id, c.order_number AS subject, coalesce(sum(coalesce(r.total, o.total_rupiah)), 0) || ' of ' || c.total_rupiah AS found
    FROM checkout c LEFT JOIN facility_order o ON o.order_id = c.order_id LEFT JOIN LATERAL (${ORDERED_TOTAL}) r ON true
    GROUP BY c.id HAVING coalesce(sum(coalesce(r.total, o.total_rupiah)), 0) <> c.total_rupiah`,
  'a change never makes a part dearer': `
    SELECT o.facility_id, o.id AS subject, o.total_rupiah || ' instead of at most ' || r.total AS found
    FROM facility_order o CROSS JOIN LATERAL (${ORDERED_TOTAL}) r WHERE o.total_rupiah > r.total`,
  'nobody decided on their own price': `
    SELECT DISTINCT o.facility_id, e.id AS subject, e.transition || ' by ' || e.staff_id AS found
    FROM facility_order o JOIN facility_order_event e ON e.facility_order_id = o.id
    JOIN facility_order_line l ON l.facility_order_id = o.id AND l.price_edited_by = e.staff_id
    WHERE e.transition IN ('approve', 'approve_step', 'reject') AND NOT EXISTS (SELECT 1 FROM approval_decision d
      WHERE d.facility_order_id = o.id AND d.event_seq = e.seq AND d.small_office @> '["set_the_price"]')`,
  'what was approved is what is being made': `
    SELECT o.facility_id, o.id AS subject, 'content differs from the approved one' AS found
    FROM facility_order o JOIN facility_order_event e ON e.facility_order_id = o.id AND ${LASTING_APPROVAL}
    WHERE e.content_hash <> o.content_hash`,
  'work begins after payment': `
    SELECT o.facility_id, o.id AS subject, o.state || ' with payment ' || coalesce(p.state, 'never requested') AS found
    FROM facility_order o LEFT JOIN payment_request p ON p.facility_order_id = o.id
    WHERE o.state IN ${PAID_STATES} AND p.state IS DISTINCT FROM 'paid'`,
  'nobody is asked to pay before approval': `
    SELECT o.facility_id, p.id AS subject, 'asked in state ' || o.state AS found
    FROM payment_request p LEFT JOIN facility_order o ON o.id = p.facility_order_id
    WHERE NOT EXISTS (SELECT FROM facility_order_event e WHERE e.facility_order_id = o.id AND ${LASTING_APPROVAL})`,
  'nobody is asked to pay before every facility has decided': `
    SELECT o.facility_id, p.id AS subject, 'asked while ' || other.number || ' waits' AS found
    FROM payment_request p JOIN facility_order o ON o.id = p.facility_order_id
    JOIN facility_order other ON other.order_id = o.order_id AND other.state = 'awaiting_approval' WHERE o.round > 0`,
  'the amount asked for is the amount ordered': `
    SELECT o.facility_id, p.id AS subject, p.amount_rupiah || ' for ' || o.total_rupiah AS found
    FROM payment_request p JOIN facility_order o ON o.id = p.facility_order_id
    WHERE p.due_rupiah <> o.total_rupiah OR p.amount_rupiah <> p.due_rupiah + p.unique_code`,
  'goods change hands between two people': `
    SELECT o.facility_id, h.id AS subject, 'handed and accepted by ' || h.handed_by AS found
    FROM hand_over h JOIN facility_order o ON o.id = h.facility_order_id WHERE h.accepted_by = h.handed_by`,
  'no more is accepted than was handed over, or handed over than ordered': `
    SELECT o.facility_id, h.id AS subject, l.quantity_accepted || ' of ' || l.quantity_handed || ' of ' || f.quantity AS found
    FROM hand_over_line l JOIN hand_over h ON h.id = l.hand_over_id JOIN facility_order o ON o.id = h.facility_order_id
    JOIN facility_order_line f ON f.id = l.facility_order_line_id
    WHERE l.quantity_accepted > l.quantity_handed OR l.quantity_handed > f.quantity`,
  'no more is promised than is there': `
    SELECT NULL AS facility_id, id AS subject, reserved_quantity || ' reserved of ' || stocked_quantity AS found
    FROM inventory_level WHERE deleted_at IS NULL AND (reserved_quantity > stocked_quantity OR reserved_quantity < 0)`,
  'reserved is the sum of reservations': `
    SELECT NULL AS facility_id, v.id AS subject, coalesce(sum(r.quantity), 0) || ' of ' || v.reserved_quantity AS found
    FROM inventory_level v
    LEFT JOIN reservation_item r ON r.inventory_item_id = v.inventory_item_id AND r.location_id = v.location_id AND r.deleted_at IS NULL
    WHERE v.deleted_at IS NULL GROUP BY v.id HAVING coalesce(sum(r.quantity), 0) <> v.reserved_quantity`,
}

/** Everything that is wrong with orders, their payments and their stock; empty when they are right. */
export async function orderViolations(sql: Sql): Promise<OrderViolation[]> {
  const found: OrderViolation[] = []
  const allowed = JSON.stringify(TRANSITION_TABLE.map(({ name, from, to }) => ({ name, from, to })))
  for (const [rule, query] of Object.entries(checks)) {
    const broken = await rows<Omit<OrderViolation, 'rule'>>(
      sql,
      query,
      query.includes('?::') ? [allowed] : [],
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return found
}
