import type { MedusaContainer } from '@medusajs/framework/types'
import { complaintInput } from '../../contract/complaint'
import { database, row } from '../../database/sql'
import { answerComplaint } from '../../workflows/complaint/answer-complaint'
import { sendComplaint } from '../../workflows/complaint/send-complaint'
import type { StaffOf } from './fill-accounts'
import { type PastComplaint, pastComplaints } from './past-complaints'

const HOUR = 3_600_000

/** Lives through the demo's complaints, by the workflows that buyers and desks call. */
export async function fillComplaints(
  container: MedusaContainer,
  { staffOf, now }: { staffOf: StaffOf; now: Date },
): Promise<void> {
  for (const [index, past] of pastComplaints.entries()) {
    const sent_at = new Date(now.getTime() - past.hours_ago * HOUR)
    const { id } = await sendComplaint(container, {
      input: complaintInput.parse({ ...past, order_number: await orderNumberOf(container, past) }),
      idempotency_key: `demo-complaint-${index}`,
      now: sent_at,
    })
    if (past.answer)
      await answerComplaint(container, {
        staff: staffOf(past.answer.by, past.facility),
        id,
        content: past.answer.content,
        now: new Date(sent_at.getTime() + past.answer.hours_after * HOUR),
      })
  }
}

async function orderNumberOf(
  container: MedusaContainer,
  { email, facility, has_order }: PastComplaint,
): Promise<string | undefined> {
  if (!has_order) return undefined
  const order = await row<{ number: string }>(
    database(container),
    `SELECT c.order_number AS number FROM checkout c JOIN facility_order o ON o.order_id = c.order_id JOIN facility f ON f.id = o.facility_id
      WHERE c.buyer_email = ? AND f.slug = ?`,
    [email, facility],
  )
  if (!order) throw new Error(`${email} has no order of ${facility}.`)
  return order.number
}
