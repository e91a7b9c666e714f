import { listReceipts } from '../../../contract/receipt'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'
import { rupiahToJson } from '../../../money/rupiah'
import { facilityDay } from '../../../workflows/proceeds/facility-day'
import { orderNumbers } from '../../../workflows/proceeds/order-numbers'

export const GET = handle(listReceipts, async ({ query, staff, container, now }) => {
  const treasury = container.resolve<TreasuryService>('treasury')
  const on = await facilityDay(container, staff.organisation_id, now)
  const [page, figures] = await Promise.all([
    treasury.receipts(staff.organisation_id, { ...query, on }),
    treasury.receiptFigures(staff.organisation_id, on),
  ])
  const numbers = await orderNumbers(
    container,
    page.receipts.map((receipt) => receipt.facility_order_id),
  )
  return {
    receipts: page.receipts.map(({ facility_order_id, received_on: _, ...receipt }) => ({
      ...receipt,
      facility_order_number: numbers.get(facility_order_id) ?? null,
      amount_rupiah: rupiahToJson(receipt.amount_rupiah),
    })),
    next: page.next,
    figures: {
      ...figures,
      undeposited_rupiah: rupiahToJson(figures.undeposited_rupiah),
      due_today_rupiah: rupiahToJson(figures.due_today_rupiah),
      overdue_rupiah: rupiahToJson(figures.overdue_rupiah),
    },
  }
})
