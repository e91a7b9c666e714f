import type { MedusaContainer } from '@medusajs/framework/types'
import type LedgerService from '../../modules/ledger/service'
import type { SettlementRevenue } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { orderNumbers } from '../proceeds/order-numbers'

/** What a facility owes the treasury under one account code. */
export interface PayableRevenue {
  account_code: string
  title: string
  payable_rupiah: Rupiah
  uncovered_rupiah: Rupiah
  settlements: (SettlementRevenue & { facility_order_number: string | null; running_rupiah: Rupiah })[]
}

/** State revenue owed by account code, as the ledger has it, with the settlements that wait for a deposit. */
export async function payableRevenue(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<PayableRevenue[]> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const [balances, uncovered, codes] = await Promise.all([
    container.resolve<LedgerService>('ledger').balance({ facility_id }),
    treasury.uncovered(facility_id, null),
    treasury.accountCodes(await facilityDay(container, facility_id, now)),
  ])
  const numbers = await orderNumbers(
    container,
    uncovered.map((revenue) => revenue.facility_order_id),
  )
  return balances.flatMap(({ account_code, name, balance }) => {
    if (!account_code) return []
    const waiting = uncovered.filter((revenue) => revenue.account_code === account_code)
    const settlements = withRunningSums(waiting).map((revenue) => ({
      ...revenue,
      facility_order_number: numbers.get(revenue.facility_order_id) ?? null,
    }))
    return {
      account_code,
      title: codes.find((code) => code.code === account_code)?.title ?? name,
      payable_rupiah: balance,
      uncovered_rupiah: settlements.at(-1)?.running_rupiah ?? rupiah(0),
      settlements,
    }
  })
}

function withRunningSums(revenues: readonly SettlementRevenue[]) {
  let sum = 0n
  return revenues.map((revenue) => {
    sum += revenue.amount_rupiah
    return { ...revenue, running_rupiah: rupiah(sum) }
  })
}
