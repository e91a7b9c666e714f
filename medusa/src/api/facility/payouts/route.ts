import { listPayouts, preparePayout } from '../../../contract/payout'
import { handle } from '../../../http/handle'
import type PayoutService from '../../../modules/payout/service'
import { rupiah } from '../../../money/rupiah'
import { preparePayout as prepare } from '../../../workflows/payout/prepare-payout'
import { payables, payeesOf, payoutsJson } from '../../../workflows/payout/show-payouts'

export const GET = handle(listPayouts, async ({ query, staff, container, now }) => {
  const { payouts, next } = await container
    .resolve<PayoutService>('payout')
    .payouts(staff.organisation_id, query)
  return {
    payouts: await payoutsJson(container, payouts, staff.staff_id),
    next,
    payable: await payables(container, staff.organisation_id),
    payees: await payeesOf(container, staff.organisation_id, now),
  }
})

export const POST = handle(preparePayout, async ({ body, staff, container, now }) => {
  const payout = await prepare(container, {
    ...body,
    amount_rupiah: rupiah(body.amount_rupiah),
    facility_id: staff.organisation_id,
    actor: staff.staff_id,
    now,
  })
  const [answer] = await payoutsJson(container, [payout], staff.staff_id)
  return { payout: answer! }
})
