import type { ReviewableLine } from '../../contract/review'
import { rows, type Sql } from '../../database/sql'
import { type DeliveredLine, type Review, reviewableUntil, reviewObstacle } from '../../modules/review/review'

/** A line of somebody's order, as far as a review of it goes. */
export interface OrderedLine extends DeliveredLine {
  id: string
  facility_order_id: string
  facility_id: string
  name: string
  /** The regency it was sent to; null for what was picked up. */
  place: string | null
}

const LINES = `SELECT l.id, l.facility_order_id, l.listing_id, l.name, o.facility_id, o.state, a.name AS place,
    (SELECT max(e.at) FROM facility_order_event e WHERE e.facility_order_id = o.id AND e.transition IN ('deliver', 'pick_up')) AS delivered_at
  FROM checkout c JOIN facility_order o ON o.order_id = c.order_id JOIN facility_order_line l ON l.facility_order_id = o.id
  LEFT JOIN area a ON o.method = 'delivery' AND a.code = left(o.address ->> 'area_code', 5)
  WHERE c.token = ?`

/** One line of the order that has this token; its part stays as it is until the transaction ends, and no other review of it begins. */
export async function lockLine(token: string, line_id: string, sql: Sql): Promise<OrderedLine | undefined> {
  const [line] = await rows<OrderedLine>(sql, `${LINES} AND l.id = ? FOR SHARE OF o FOR UPDATE OF l`, [
    token,
    line_id,
  ])
  return line
}

type Written = Pick<Review, 'state' | 'stars' | 'body' | 'display_name' | 'answer'> & {
  facility_order_line_id: string
  refusal: NonNullable<ReviewableLine['review']>['refusal']
}

/** What the buyer of an order has got and may review, with what they wrote. */
export async function reviewableLines(sql: Sql, token: string, now: Date): Promise<ReviewableLine[]> {
  const lines = await rows<OrderedLine>(sql, `${LINES} ORDER BY o.number, l.id`, [token])
  const written = await rows<Written>(
    sql,
    `SELECT r.facility_order_line_id, r.state, r.stars, r.body, r.display_name, r.answer,
        CASE WHEN r.state = 'refused' THEN (SELECT json_build_object('reason_code', e.reason_code, 'note', e.note)
          FROM review_event e WHERE e.review_id = r.id AND e.seq = r.version) END AS refusal
      FROM review r WHERE r.facility_order_line_id = ANY (?::text[])`,
    [lines.map(({ id }) => id)],
  )
  return lines.flatMap((line) => {
    const review = written.find(({ facility_order_line_id }) => facility_order_line_id === line.id)
    const may_write = reviewObstacle(line, review, now) === null
    if (!line.delivered_at || (!may_write && !review)) return []
    return {
      facility_order_line_id: line.id,
      facility_order_id: line.facility_order_id,
      name: line.name,
      may_write,
      may_write_until: reviewableUntil(line.delivered_at).toISOString(),
      place: line.place,
      review: review ? withoutLine(review) : null,
    }
  })
}

function withoutLine({ facility_order_line_id, ...review }: Written) {
  return review
}
