import { listLedgerAccounts } from '../../../../contract/ledger'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'
import { rupiahToJson } from '../../../../money/rupiah'

export const GET = handle(listLedgerAccounts, async ({ staff, container }) => {
  const balances = await container
    .resolve<LedgerService>('ledger')
    .balance({ facility_id: staff.organisation_id })
  return {
    accounts: balances.map(({ balance, ...account }) => ({
      ...account,
      balance_rupiah: rupiahToJson(balance),
    })),
  }
})
