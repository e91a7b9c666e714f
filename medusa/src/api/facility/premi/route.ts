import { readPremi } from '../../../contract/premi'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import type LedgerService from '../../../modules/ledger/service'
import { rupiah, rupiahToJson, sumRupiah } from '../../../money/rupiah'
import { planAllocation } from '../../../workflows/premi/plan-allocation'
import { balancesJson, unallocatedJson } from '../../../workflows/premi/show-premi'

export const GET = handle(readPremi, async ({ staff, container, now }) => {
  const facility_id = staff.organisation_id
  const open = await planAllocation(facility_id, null, database(container))
  const [account] = await container
    .resolve<LedgerService>('ledger')
    .balance({ facility_id, codes: [ACCOUNT.premi_payable] })
  return {
    balances: await balancesJson(container, facility_id, now),
    unallocated: unallocatedJson(open),
    unallocated_rupiah: rupiahToJson(sumRupiah(open.map(({ amount_rupiah }) => amount_rupiah))),
    account_rupiah: rupiahToJson(account?.balance ?? rupiah(0)),
  }
})
