import { refusePayout } from '../../../../../contract/payout'
import { handle } from '../../../../../http/handle'
import { refusePayout as refuse } from '../../../../../workflows/payout/decide-payout'
import { payoutsJson } from '../../../../../workflows/payout/show-payouts'

export const POST = handle(refusePayout, async ({ params, body, staff, container, now }) => {
  const payout = await refuse(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    reason: body.reason,
    actor: staff.staff_id,
    now,
  })
  const [answer] = await payoutsJson(container, [payout], staff.staff_id)
  return { payout: answer! }
})
