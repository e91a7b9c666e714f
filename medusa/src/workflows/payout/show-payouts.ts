import type { MedusaContainer } from '@medusajs/framework/types'
import type { Payable, PayoutShape } from '../../contract/payout'
import { database } from '../../database/sql'
import type FacilityService from '../../modules/facility/service'
import type { Payout } from '../../modules/payout/payout'
import type { PayoutReturn } from '../../modules/payout/payout-return'
import type PayoutService from '../../modules/payout/service'
import type PremiService from '../../modules/premi/service'
import { rupiah, rupiahToJson } from '../../money/rupiah'
import { isPaidFrom } from './payable-balance'
import { payeeBalances } from './payee-balances'

/** Payouts as the API answers them: payees by name, makers by code, people not at all. */
export async function payoutsJson(
  container: MedusaContainer,
  payouts: readonly Payout[],
  staff_id: string,
): Promise<PayoutShape[]> {
  const ids = payouts.flatMap(({ payee_id }) => payee_id ?? [])
  const named = ids.length
    ? await container.resolve<FacilityService>('facility').organisationNames([...new Set(ids)])
    : []
  const premi = payouts.filter(({ kind }) => kind === 'PREMI').map(({ id }) => id)
  const lines = premi.length ? await container.resolve<PremiService>('premi').payoutLines(premi) : []
  const returns = await container.resolve<PayoutService>('payout').returns(payouts.map(({ id }) => id))
  return payouts.map(({ facility_id: _, prepared_by, ...payout }) => ({
    ...payout,
    payee_name:
      named.find(({ organisation_id }) => organisation_id === payout.payee_id)?.organisation_name ?? null,
    amount_rupiah: rupiahToJson(payout.amount_rupiah),
    is_own: prepared_by === staff_id,
    return: returnJson(
      returns.find(({ payout_id }) => payout_id === payout.id),
      staff_id,
    ),
    codes: lines
      .filter(({ payout_id }) => payout_id === payout.id)
      .map(({ code, amount_rupiah }) => ({ code, amount_rupiah: rupiahToJson(amount_rupiah) })),
  }))
}

function returnJson(found: PayoutReturn | undefined, staff_id: string): PayoutShape['return'] {
  if (!found) return null
  const { id: _, payout_id: __, requested_by, ...told } = found
  return { ...told, is_own: requested_by === staff_id }
}

/** What a facility owes by payee, with what is prepared already. */
export async function payables(container: MedusaContainer, facility_id: string): Promise<Payable[]> {
  const [balances, waiting] = await Promise.all([
    payeeBalances(facility_id, {}, database(container)),
    container.resolve<PayoutService>('payout').waiting(facility_id),
  ])
  return balances.map(({ kind, account, payee_id, payee_name, balance_rupiah }) => {
    const prepared = waiting.filter((each) => isPaidFrom(each, { kind, payee_id }))
    const waiting_rupiah = prepared.reduce((sum, each) => sum + each.amount_rupiah, 0n)
    return {
      kind,
      account,
      payee_id,
      payee_name,
      balance_rupiah: rupiahToJson(balance_rupiah),
      waiting_rupiah: rupiahToJson(rupiah(waiting_rupiah)),
    }
  })
}

/** Everybody whom a payout of the facility may name. */
export async function payeesOf(container: MedusaContainer, facility_id: string, now: Date) {
  const facilities = container.resolve<FacilityService>('facility')
  const [cooperatives, partners] = await Promise.all([
    facilities.cooperativesServing(facility_id, now),
    facilities.partnersOf(facility_id),
  ])
  return [
    ...cooperatives.map(({ id, name }) => ({ id, name, type: 'cooperative' as const })),
    ...partners.map(({ id, name }) => ({ id, name, type: 'partner' as const })),
  ]
}
