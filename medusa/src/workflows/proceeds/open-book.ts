import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import { ACCOUNT, pnbpPayable } from '../../modules/ledger/chart-of-accounts'
import type LedgerService from '../../modules/ledger/service'

/** The facility's book, with its accounts open: at a facility's first rupiah, and when a new account code appears. */
export async function bookOf(
  container: MedusaContainer,
  facility_id: string,
  account_codes: readonly string[],
  trx: Sql,
): Promise<LedgerService> {
  const ledger = container.resolve<LedgerService>('ledger')
  const open = new Set((await ledger.accounts(facility_id, trx)).map((account) => account.code))
  if (!open.has(ACCOUNT.treasury_claim) || account_codes.some((code) => !open.has(pnbpPayable(code))))
    await ledger.openBook(facility_id, account_codes, trx)
  return ledger
}
