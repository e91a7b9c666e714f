import { approvePayout } from '../../../../../contract/payout'
import { handle } from '../../../../../http/handle'
import { approvePayout as approve } from '../../../../../workflows/payout/decide-payout'
import { payoutsJson } from '../../../../../workflows/payout/show-payouts'

export const POST = handle(approvePayout, async ({ params, staff, container, now }) => {
  const payout = await approve(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    actor: staff.staff_id,
    now,
  })
  const [answer] = await payoutsJson(container, [payout], staff.staff_id)
  return { payout: answer! }
})
