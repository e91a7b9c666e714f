import { requestPayoutReturn } from '../../../../../contract/payout'
import { handle } from '../../../../../http/handle'
import { requestReturn } from '../../../../../workflows/payout/return-payout'
import { payoutsJson } from '../../../../../workflows/payout/show-payouts'

export const POST = handle(requestPayoutReturn, async ({ params, body, staff, container, now }) => {
  const payout = await requestReturn(container, {
    ...body,
    facility_id: staff.organisation_id,
    id: params.id,
    actor: staff.staff_id,
    now,
  })
  const [answer] = await payoutsJson(container, [payout], staff.staff_id)
  return { payout: answer! }
})
