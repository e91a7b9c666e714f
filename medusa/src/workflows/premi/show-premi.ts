import type { MedusaContainer } from '@medusajs/framework/types'
import {
  type PremiBalanceShape,
  type UnallocatedPart,
  VIRTUAL_MONEY_LIMIT_RUPIAH,
} from '../../contract/premi'
import { database } from '../../database/sql'
import type FacilityService from '../../modules/facility/service'
import type PremiService from '../../modules/premi/service'
import { type Rupiah, rupiahToJson } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { sumOf } from './allocate-premi'
import { type PlannedPart, planAllocation } from './plan-allocation'
import { planMark } from './plan-mark'

/** Names of a facility's workshops by id. */
export async function workshopNames(
  container: MedusaContainer,
  facility_id: string,
): Promise<(workshop_id: string) => string> {
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id)
  const names = new Map(workshops.map(({ id, name }) => [id, name]))
  return (workshop_id) => names.get(workshop_id) ?? ''
}

/** Whether a balance passes what virtual money may hold. */
export function isAboveLimit(balance: Rupiah): boolean {
  return balance > BigInt(VIRTUAL_MONEY_LIMIT_RUPIAH)
}

/** Balances by code as the API answers them. */
export async function balancesJson(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<PremiBalanceShape[]> {
  const today = await facilityDay(container, facility_id, now)
  const nameOf = await workshopNames(container, facility_id)
  const balances = await container.resolve<PremiService>('premi').balances(facility_id, today)
  return balances.map(({ maker_id: _, ...each }) => ({
    ...each,
    workshop_name: nameOf(each.workshop_id),
    allocated_rupiah: rupiahToJson(each.allocated_rupiah),
    paid_rupiah: rupiahToJson(each.paid_rupiah),
    balance_rupiah: rupiahToJson(each.balance_rupiah),
    waiting_rupiah: rupiahToJson(each.waiting_rupiah),
    is_above_limit: isAboveLimit(each.balance_rupiah),
  }))
}

/** Parts of settlements that nobody was allocated yet. */
export function unallocatedJson(parts: readonly PlannedPart[]): UnallocatedPart[] {
  return parts.map(
    ({ settlement_id, facility_order_number, settled_on, amount_rupiah, missing_workshops }) => ({
      settlement_id,
      facility_order_number,
      settled_on,
      amount_rupiah: rupiahToJson(amount_rupiah),
      missing_workshops,
    }),
  )
}

/** What allocating a month (`2026-11`) would give, by code. */
export async function allocationPreview(
  container: MedusaContainer,
  { facility_id, month, now }: { facility_id: string; month: string; now: Date },
) {
  const parts = await planAllocation(facility_id, `${month}-01`, database(container))
  const sum = sumOf(parts)
  const nameOf = await workshopNames(container, facility_id)
  const makers = await container.resolve<PremiService>('premi').makers(facility_id, null)
  const amounts = new Map<string, bigint>()
  for (const { code, amount_rupiah } of parts.flatMap(({ shares }) => shares))
    amounts.set(code, (amounts.get(code) ?? 0n) + amount_rupiah)
  return {
    month,
    is_over: (await facilityDay(container, facility_id, now)).slice(0, 7) > month,
    mark: planMark(parts),
    total_rupiah: rupiahToJson(sum.total_rupiah),
    settlement_count: sum.settlement_count,
    maker_count: sum.maker_count,
    shares: makers
      .filter(({ code }) => amounts.has(code))
      .map(({ code, workshop_id }) => ({
        code,
        workshop_name: nameOf(workshop_id),
        amount_rupiah: rupiahToJson(amounts.get(code) as Rupiah),
      })),
    unallocated: unallocatedJson(parts.filter(({ shares }) => shares.length === 0)),
  }
}
