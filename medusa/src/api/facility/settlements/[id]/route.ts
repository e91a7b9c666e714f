import { readSettlement } from '../../../../contract/settlement'
import { handle } from '../../../../http/handle'
import { rupiahToJson } from '../../../../money/rupiah'
import { orderNumbers } from '../../../../workflows/proceeds/order-numbers'
import { showSettlement } from '../../../../workflows/settlement/show-settlement'
import { settlementJson } from '../settlement-json'

export const GET = handle(readSettlement, async ({ params, staff, container }) => {
  const { settlement, detail, ...shown } = await showSettlement(container, { id: params.id, staff })
  const numbers = await orderNumbers(container, [settlement.facility_order_id])
  const { scheme, deposits, reversal, request } = detail
  return {
    settlement: {
      ...settlementJson(settlement, numbers.get(settlement.facility_order_id) ?? null),
      scheme,
      deposits,
      ledger_seq: shown.ledger_seq,
      lines: detail.lines.map(({ cost_sheet_id, ...line }) => ({
        ...line,
        total_rupiah: rupiahToJson(line.total_rupiah),
        cost_rupiah: rupiahToJson(line.cost_rupiah),
        has_cost_sheet: cost_sheet_id !== null,
      })),
      reversal: reversal && {
        cause: reversal.cause,
        reason: reversal.reason,
        reversed_on: reversal.reversed_on,
        ledger_seq: shown.reversal_seq,
      },
      request: request && {
        reason: request.reason,
        requested_at: request.requested_at.toISOString(),
        is_mine: shown.is_own_request,
        state: request.state,
        decided_at: request.decided_at?.toISOString() ?? null,
        decision_note: request.decision_note,
      },
    },
  }
})
