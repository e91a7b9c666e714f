import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import { accountsOf, type PartnerAccount } from '../../modules/ledger/chart-of-accounts'
import type LedgerService from '../../modules/ledger/service'

/** The facility's book, with every account of the chart open: at its first rupiah, when a code of revenue, a named partner or a new account appears. */
export async function bookOf(
  container: MedusaContainer,
  facility_id: string,
  account_codes: readonly string[],
  trx: Sql,
  partners: readonly PartnerAccount[] = [],
): Promise<LedgerService> {
  const ledger = container.resolve<LedgerService>('ledger')
  const open = new Set((await ledger.accounts(facility_id, trx)).map((account) => account.code))
  const wanted = accountsOf(await ledger.chart(trx), account_codes, partners)
  if (wanted.some(({ code }) => !open.has(code)))
    await ledger.openBook(facility_id, account_codes, trx, partners)
  return ledger
}
