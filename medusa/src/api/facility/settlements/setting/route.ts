import { setSettlementRun } from '../../../../contract/settlement'
import { handle } from '../../../../http/handle'
import type TreasuryService from '../../../../modules/treasury/service'

export const POST = handle(setSettlementRun, async ({ body, staff, container, now }) => {
  await container.resolve<TreasuryService>('treasury').setSettlementRun({
    facility_id: staff.organisation_id,
    run: body.run,
    set_by: staff.staff_id,
    set_at: now,
  })
  return { run: body.run }
})
