import { refusePayoutReturn } from '../../../../../contract/payout'
import { handle } from '../../../../../http/handle'
import { refuseReturn } from '../../../../../workflows/payout/return-payout'
import { payoutsJson } from '../../../../../workflows/payout/show-payouts'

export const POST = handle(refusePayoutReturn, async ({ params, body, staff, container, now }) => {
  const payout = await refuseReturn(container, {
    ...body,
    facility_id: staff.organisation_id,
    id: params.id,
    actor: staff.staff_id,
    now,
  })
  const [answer] = await payoutsJson(container, [payout], staff.staff_id)
  return { payout: answer! }
})
