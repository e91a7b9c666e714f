import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { Deposit } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import { refuseUnlessUnpaid } from './pay-deposit'
import { refusingTaken } from './taken-code'

export interface RenewBillingCode {
  facility_id: string
  /** The deposit's id. */
  id: string
  billing_code: string
  billing_expires_at: Date | null
}

/** An expired bill is void and made again (domain.md 1.4): the deposit stays, its code changes, the old code is kept. */
export function renewBillingCode(container: MedusaContainer, input: RenewBillingCode): Promise<Deposit> {
  const treasury = container.resolve<TreasuryService>('treasury')
  return refusingTaken(() =>
    database(container).transaction(async (trx) => {
      const deposit = (await treasury.lockDeposit(input.facility_id, input.id, trx)) ?? notFound('Setoran')
      refuseUnlessUnpaid(deposit)
      await treasury.replaceBillingCode(input.id, input.billing_code, input.billing_expires_at, trx)
      return (await treasury.lockDeposit(input.facility_id, input.id, trx)) ?? notFound('Setoran')
    }),
  )
}
