import type { MedusaContainer } from '@medusajs/framework/types'
import { database, row } from '../../database/sql'
import { issueForListing, issueForOrder } from '../../workflows/authenticity/issue-seals'
import { revokeSeal } from '../../workflows/authenticity/revoke-seal'
import { verifySeal } from '../../workflows/authenticity/verify-seal'
import type { StaffOf } from './fill-accounts'
import { type PastSeals, pastSeals } from './past-seals'

const DAY = 86_400_000

/** Issues the demo's certificates, looks some up and takes one back, by the workflows that desks and visitors call. */
export async function fillSeals(
  container: MedusaContainer,
  { staffOf, now }: { staffOf: StaffOf; now: Date },
): Promise<void> {
  for (const past of pastSeals) {
    const at = new Date(now.getTime() - past.days_ago * DAY)
    const [first] = await issue(container, past, {
      staff: staffOf('catalogue_staff', past.facility),
      now: at,
    })
    if (!first) throw new Error(`Nothing of ${past.handle} could be certified.`)
    for (let count = 0; count < (past.lookups ?? 0); count++) await verifySeal(container, first.code, now)
    if (past.revoked)
      await revokeSeal(container, {
        code: first.code,
        reason: past.revoked,
        staff: staffOf('head', past.facility),
        now: new Date(at.getTime() + DAY),
      })
  }
}

async function issue(
  container: MedusaContainer,
  { facility, handle, quantity, per }: PastSeals,
  by: Pick<Parameters<typeof issueForListing>[1], 'staff' | 'now'>,
) {
  const made_in = by.now.toISOString().slice(0, 7)
  if (quantity !== null) {
    const listing = await row<{ id: string }>(
      database(container),
      `SELECT l.id FROM listing l JOIN facility f ON f.id = l.facility_id WHERE l.handle = ? AND f.slug = ?`,
      [handle, facility],
    )
    const input = { request_key: `demo-seals-${handle}`, quantity, per, made_in }
    return issueForListing(container, { id: listing?.id ?? '', input, ...by })
  }
  const line = await row<{ id: string; facility_order_id: string }>(
    database(container),
    `SELECT l.id, l.facility_order_id FROM facility_order_line l JOIN facility_order o ON o.id = l.facility_order_id
        JOIN facility f ON f.id = o.facility_id
      WHERE l.handle = ? AND f.slug = ? AND o.state IN ('in_production', 'ready')`,
    [handle, facility],
  )
  const input = { facility_order_line_id: line?.id ?? '', per, made_in }
  return issueForOrder(container, { id: line?.facility_order_id ?? '', input, ...by })
}
