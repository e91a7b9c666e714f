import { listSettlements } from '../../../contract/settlement'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'
import { orderNumbers } from '../../../workflows/proceeds/order-numbers'
import { settlementJson } from './settlement-json'

export const GET = handle(listSettlements, async ({ query, staff, container }) => {
  const { settlements, next } = await container
    .resolve<TreasuryService>('treasury')
    .settlements(staff.organisation_id, query)
  const numbers = await orderNumbers(
    container,
    settlements.map((settlement) => settlement.facility_order_id),
  )
  return {
    settlements: settlements.map((settlement) =>
      settlementJson(settlement, numbers.get(settlement.facility_order_id) ?? null),
    ),
    next,
  }
})
