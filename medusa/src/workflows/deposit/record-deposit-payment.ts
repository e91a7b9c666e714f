import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { Deposit } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import { type PayDeposit, payDeposit } from './pay-deposit'
import { refusingTaken } from './taken-code'

/** The second step of a deposit that was billed earlier: its proof and its posting, in one transaction. */
export function recordDepositPayment(container: MedusaContainer, input: PayDeposit): Promise<Deposit> {
  return refusingTaken(() =>
    database(container).transaction(async (trx) => {
      await payDeposit(container, input, trx)
      const treasury = container.resolve<TreasuryService>('treasury')
      return (await treasury.lockDeposit(input.facility_id, input.id, trx)) ?? notFound('Setoran')
    }),
  )
}
