import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import { WITH_THE_BUYER } from '../../modules/review/review'
import { invitationKey, mailInvitation } from './mail-buyer'

const AFTER_DAYS = 3
/** Whoever could not be asked by then (the server was down for a week) is not asked any more. */
const UNTIL_DAYS = 10
const AT_ONCE = 500

/**
 * Asks the buyers of parts that arrived three days ago what they think of them: one mail a part, none for what came back, nor where all
 * is reviewed already. Safe to run at any time. Returns how many were asked.
 */
export async function inviteReviews(container: MedusaContainer, now: Date): Promise<number> {
  const sql = database(container)
  const parts = await rows<{ id: string }>(
    sql,
    `SELECT DISTINCT o.id FROM facility_order_event e JOIN facility_order o ON o.id = e.facility_order_id
        JOIN checkout c ON c.order_id = o.order_id AND c.buyer_email IS NOT NULL
      WHERE e.transition IN ('deliver', 'pick_up') AND e.at <= ?::timestamptz - interval '${AFTER_DAYS} days'
        AND e.at > ?::timestamptz - interval '${UNTIL_DAYS} days' AND o.state = ANY (?::text[])
        AND EXISTS (SELECT FROM facility_order_line l WHERE l.facility_order_id = o.id AND l.listing_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM review r WHERE r.facility_order_line_id = l.id))
        AND NOT EXISTS (SELECT FROM outbox_mail m WHERE m.dedupe_key = ? || o.id)
      ORDER BY o.id LIMIT ${AT_ONCE}`,
    [now, now, [...WITH_THE_BUYER], invitationKey('')],
  )
  let asked = 0
  for (const { id } of parts)
    if (await sql.transaction((trx) => mailInvitation(container, { facility_order_id: id, now }, trx)))
      asked += 1
  return asked
}
