import type { MedusaContainer } from '@medusajs/framework/types'
import type LedgerService from '../../modules/ledger/service'
import type { WaitingQuery, WaitingRevenue } from '../../modules/treasury/deposit/uncovered'
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
  waiting_count: number
  /** One page of what waits. */
  settlements: (WaitingRevenue & { facility_order_number: string | null })[]
  next: string | null
}

/** As many of what waits as one answer has. */
const PAGE = 100

/** State revenue owed by account code, as the ledger has it, with the settlements that wait for a deposit. */
export async function payableRevenue(
  container: MedusaContainer,
  facility_id: string,
  query: Omit<WaitingQuery, 'limit'>,
  now: Date,
): Promise<PayableRevenue[]> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const [balances, waiting, codes] = await Promise.all([
    container.resolve<LedgerService>('ledger').balance({ facility_id }),
    treasury.waitingRevenue(facility_id, { ...query, limit: PAGE }),
    treasury.accountCodes(await facilityDay(container, facility_id, now)),
  ])
  const numbers = await orderNumbers(
    container,
    waiting.flatMap(({ page }) => page.map((revenue) => revenue.facility_order_id)),
  )
  return balances.flatMap(({ account_code, name, balance }) => {
    if (!account_code || (query.account_code && account_code !== query.account_code)) return []
    const own = waiting.find((each) => each.account_code === account_code)
    return {
      account_code,
      title: codes.find((code) => code.code === account_code)?.title ?? name,
      payable_rupiah: balance,
      uncovered_rupiah: own?.sum_rupiah ?? rupiah(0),
      waiting_count: own?.count ?? 0,
      settlements: (own?.page ?? []).map((revenue) => ({
        ...revenue,
        facility_order_number: numbers.get(revenue.facility_order_id) ?? null,
      })),
      next: own?.next ?? null,
    }
  })
}
