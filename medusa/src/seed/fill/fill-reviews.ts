import type { MedusaContainer } from '@medusajs/framework/types'
import { reviewInput } from '../../contract/review'
import { database, row } from '../../database/sql'
import { answerReview, decideReview } from '../../workflows/review/moderate-review'
import { writeReview } from '../../workflows/review/write-review'
import type { StaffOf } from './fill-accounts'
import { type PastReview, pastReviews } from './past-reviews'

const HOUR = 3_600_000
const READ_AFTER_HOURS = 5
const ANSWERED_AFTER_HOURS = 24

/** Lives through what buyers said of the demo's past orders, by the workflows that buyers and desks call. */
export async function fillReviews(
  container: MedusaContainer,
  { staffOf }: { staffOf: StaffOf },
): Promise<void> {
  for (const past of pastReviews) {
    const bought = await boughtBy(container, past)
    const at = (hours: number) => new Date(bought.received_at.getTime() + (past.hours_after + hours) * HOUR)
    const { token, line_id } = bought
    await writeReview(container, { token, line_id, input: reviewInput.parse(past), now: at(0) })
    if (!past.decision) continue
    const written = await reviewOf(container, line_id)
    const refusal = typeof past.decision === 'object' ? past.decision : null
    await decideReview(container, {
      id: written.id,
      staff: staffOf('kasubsi', past.facility),
      decision: {
        outcome: refusal ? 'refuse' : 'publish',
        note: refusal?.note ?? '',
        reason_code: refusal?.reason_code,
        expected_version: written.version,
        content_hash: written.content_hash,
      },
      now: at(READ_AFTER_HOURS),
    })
    if (!past.answer) continue
    await answerReview(container, {
      id: written.id,
      staff: staffOf('kasi_giatja', past.facility),
      answer: { answer: past.answer, expected_version: written.version + 1 },
      now: at(ANSWERED_AFTER_HOURS),
    })
  }
}

async function boughtBy(container: MedusaContainer, { email, handle }: PastReview) {
  const found = await row<{ token: string; line_id: string; received_at: Date }>(
    database(container),
    `SELECT c.token, l.id AS line_id, e.at AS received_at FROM checkout c JOIN facility_order o ON o.order_id = c.order_id
        JOIN facility_order_line l ON l.facility_order_id = o.id
        JOIN facility_order_event e ON e.facility_order_id = o.id AND e.transition IN ('deliver', 'pick_up')
      WHERE c.buyer_email = ? AND l.handle = ?`,
    [email, handle],
  )
  if (!found) throw new Error(`Nobody of ${email} received ${handle}.`)
  return found
}

async function reviewOf(container: MedusaContainer, line_id: string) {
  const found = await row<{ id: string; version: number; content_hash: string }>(
    database(container),
    'SELECT id, version, content_hash FROM review WHERE facility_order_line_id = ?',
    [line_id],
  )
  if (!found) throw new Error(`Line ${line_id} has no review.`)
  return found
}
