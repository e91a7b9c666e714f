import { preparePremiPayout } from '../../../../contract/premi'
import { handle } from '../../../../http/handle'
import { rupiah, rupiahToJson } from '../../../../money/rupiah'
import { preparePremiPayout as prepare } from '../../../../workflows/premi/pay-premi'

export const POST = handle(preparePremiPayout, async ({ body, staff, container, now }) => {
  const payout = await prepare(container, {
    ...body,
    lines: body.lines?.map(({ code, amount_rupiah }) => ({ code, amount_rupiah: rupiah(amount_rupiah) })),
    facility_id: staff.organisation_id,
    actor: staff.staff_id,
    now,
  })
  return { payout_id: payout.id, amount_rupiah: rupiahToJson(payout.amount_rupiah) }
})
