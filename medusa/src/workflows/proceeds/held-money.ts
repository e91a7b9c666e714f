import { MedusaError } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import type LedgerService from '../../modules/ledger/service'
import { type Rupiah, rupiah } from '../../money/rupiah'

/** What an account holds for one facility order. Taken after posting, when the book is locked, nobody else can change it. */
export async function heldFor(
  ledger: LedgerService,
  {
    facility_id,
    facility_order_id,
    account,
  }: { facility_id: string; facility_order_id: string; account: string },
  trx: Sql,
): Promise<Rupiah> {
  const [held] = await ledger.balance({ facility_id, facility_order_id, codes: [account] }, trx)
  return held?.balance ?? rupiah(0)
}

/** Refuses what has taken more out of an account than was held there. */
export function refuseOverdraft(rest: Rupiah): void {
  if (rest < 0n)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Jumlahnya melebihi dana yang dipegang untuk pesanan ini.',
    )
}
