import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { Deposit } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import { refuseUnlessUnpaid } from './pay-deposit'

export interface VoidDeposit {
  facility_id: string
  /** The deposit's id. */
  id: string
  reason: string
  actor: string
  now: Date
}

/** Gives up a bill that will not be paid. What it covered waits for a deposit again; bill and reason stay in the history. */
export function voidDeposit(container: MedusaContainer, input: VoidDeposit): Promise<Deposit> {
  const treasury = container.resolve<TreasuryService>('treasury')
  return database(container).transaction(async (trx) => {
    const deposit = (await treasury.lockDeposit(input.facility_id, input.id, trx)) ?? notFound('Setoran')
    refuseUnlessUnpaid(deposit)
    await treasury.voidDeposit(
      { deposit_id: deposit.id, voided_at: input.now, voided_by: input.actor, reason: input.reason },
      trx,
    )
    return (await treasury.lockDeposit(input.facility_id, input.id, trx)) ?? notFound('Setoran')
  })
}
