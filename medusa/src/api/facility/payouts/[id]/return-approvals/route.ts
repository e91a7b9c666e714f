import { approvePayoutReturn } from '../../../../../contract/payout'
import { handle } from '../../../../../http/handle'
import { approveReturn } from '../../../../../workflows/payout/return-payout'
import { payoutsJson } from '../../../../../workflows/payout/show-payouts'

export const POST = handle(approvePayoutReturn, async ({ params, staff, container, now }) => {
  const payout = await approveReturn(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    actor: staff.staff_id,
    now,
  })
  const [answer] = await payoutsJson(container, [payout], staff.staff_id)
  return { payout: answer! }
})
