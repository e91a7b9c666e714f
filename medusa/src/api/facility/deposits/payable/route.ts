import { listPayable } from '../../../../contract/deposit'
import { handle } from '../../../../http/handle'
import { rupiahToJson } from '../../../../money/rupiah'
import { payableRevenue } from '../../../../workflows/deposit/payable-revenue'

export const GET = handle(listPayable, async ({ query, staff, container, now }) => {
  const payable = await payableRevenue(container, staff.organisation_id, query, now)
  return {
    payable: payable.map((code) => ({
      ...code,
      payable_rupiah: rupiahToJson(code.payable_rupiah),
      uncovered_rupiah: rupiahToJson(code.uncovered_rupiah),
      settlements: code.settlements.map((settlement) => ({
        ...settlement,
        amount_rupiah: rupiahToJson(settlement.amount_rupiah),
        running_rupiah: rupiahToJson(settlement.running_rupiah),
      })),
    })),
  }
})
