import { listSettlements } from '../../../contract/settlement'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'
import { rupiahToJson } from '../../../money/rupiah'
import { orderNumbers } from '../../../workflows/proceeds/order-numbers'

export const GET = handle(listSettlements, async ({ query, staff, container }) => {
  const { settlements, next } = await container
    .resolve<TreasuryService>('treasury')
    .settlements(staff.organisation_id, query)
  const numbers = await orderNumbers(
    container,
    settlements.map((settlement) => settlement.facility_order_id),
  )
  return {
    settlements: settlements.map((settlement) => ({
      ...settlement,
      facility_order_number: numbers.get(settlement.facility_order_id) ?? null,
      goods_rupiah: rupiahToJson(settlement.goods_rupiah),
      cost_rupiah: rupiahToJson(settlement.cost_rupiah),
      base_rupiah: rupiahToJson(settlement.base_rupiah),
      shipping_rupiah: rupiahToJson(settlement.shipping_rupiah),
      unique_code_rupiah: rupiahToJson(settlement.unique_code_rupiah),
      parts: settlement.parts.map((part) => ({ ...part, amount_rupiah: rupiahToJson(part.amount_rupiah) })),
    })),
    next,
  }
})
