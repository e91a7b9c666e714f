import { voidDeposit } from '../../../../../contract/deposit-paper'
import { handle } from '../../../../../http/handle'
import { voidDeposit as giveUp } from '../../../../../workflows/deposit/void-deposit'
import { depositJson } from '../../deposit-json'

export const POST = handle(voidDeposit, async ({ params, body, staff, container, now }) => {
  const deposit = await giveUp(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    reason: body.reason,
    actor: staff.staff_id,
    now,
  })
  return { deposit: depositJson(deposit, now) }
})
