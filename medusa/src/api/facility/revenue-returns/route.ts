import { listRevenueReturns } from '../../../contract/revenue-return'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'
import { rupiahToJson, sumRupiah } from '../../../money/rupiah'
import { orderNumbers } from '../../../workflows/proceeds/order-numbers'

export const GET = handle(listRevenueReturns, async ({ staff, container }) => {
  const claims = await container.resolve<TreasuryService>('treasury').revenueReturns(staff.organisation_id)
  const numbers = await orderNumbers(
    container,
    claims.map((claim) => claim.facility_order_id),
  )
  const open = claims.filter(({ state }) => state !== 'granted' && state !== 'borne')
  return {
    revenue_returns: claims.map(({ facility_id: _, facility_order_id, ...claim }) => ({
      ...claim,
      facility_order_number: numbers.get(facility_order_id) ?? null,
      amount_rupiah: rupiahToJson(claim.amount_rupiah),
    })),
    open_rupiah: rupiahToJson(sumRupiah(open.map(({ amount_rupiah }) => amount_rupiah))),
  }
})
