import { readDeposit } from '../../../../contract/deposit'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import type TreasuryService from '../../../../modules/treasury/service'
import { rupiahToJson } from '../../../../money/rupiah'
import { orderNumbers } from '../../../../workflows/proceeds/order-numbers'
import { depositJson } from '../deposit-json'

export const GET = handle(readDeposit, async ({ params, staff, container }) => {
  const treasury = container.resolve<TreasuryService>('treasury')
  const deposit = (await treasury.deposit(staff.organisation_id, params.id)) ?? notFound('Setoran')
  const lines = await treasury.depositLines(deposit.id)
  const numbers = await orderNumbers(
    container,
    lines.map((line) => line.facility_order_id),
  )
  return {
    deposit: {
      ...depositJson(deposit),
      lines: lines.map(({ settlement_id, facility_order_id, settled_on, amount_rupiah }) => ({
        settlement_id,
        facility_order_number: numbers.get(facility_order_id) ?? null,
        settled_on,
        amount_rupiah: rupiahToJson(amount_rupiah),
      })),
    },
  }
})
