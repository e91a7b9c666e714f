import { readTrialBalance } from '../../../../contract/ledger'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'
import { rupiahToJson } from '../../../../money/rupiah'
import { facilityDay } from '../../../../workflows/proceeds/facility-day'

export const GET = handle(readTrialBalance, async ({ query, staff, container, now }) => {
  const facility_id = staff.organisation_id
  const on = query.on ?? (await facilityDay(container, facility_id, now))
  const { lines, total_debit, total_credit, seal } = await container
    .resolve<LedgerService>('ledger')
    .trialBalance(facility_id, on)
  return {
    trial_balance: {
      on,
      lines: lines.map(({ code, name, kind, account_code, debit, credit }) => ({
        code,
        name,
        kind,
        account_code,
        debit_rupiah: rupiahToJson(debit),
        credit_rupiah: rupiahToJson(credit),
      })),
      total_debit_rupiah: rupiahToJson(total_debit),
      total_credit_rupiah: rupiahToJson(total_credit),
      seal,
    },
  }
})
