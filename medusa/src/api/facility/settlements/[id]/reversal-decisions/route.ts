import { decideSettlementReversal } from '../../../../../contract/settlement'
import { handle } from '../../../../../http/handle'
import { approveReversal, refuseReversal } from '../../../../../workflows/settlement/reversal-request'

export const POST = handle(decideSettlementReversal, async ({ params, body, staff, container, now }) => {
  const decision = {
    facility_id: staff.organisation_id,
    settlement_id: params.id,
    actor: staff.staff_id,
    now,
  }
  if (body.outcome === 'approve') {
    await approveReversal(container, decision)
    return { state: 'approved' as const }
  }
  await refuseReversal(container, { ...decision, note: body.note ?? '' })
  return { state: 'refused' as const }
})
