import { requestSettlementReversal } from '../../../../../contract/settlement'
import { handle } from '../../../../../http/handle'
import { requestReversal } from '../../../../../workflows/settlement/reversal-request'

export const POST = handle(requestSettlementReversal, async ({ params, body, staff, container, now }) => {
  await requestReversal(container, {
    facility_id: staff.organisation_id,
    settlement_id: params.id,
    reason: body.reason,
    actor: staff.staff_id,
    now,
  })
  return { state: 'open' as const }
})
