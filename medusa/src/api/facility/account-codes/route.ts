import { listAccountCodes } from '../../../contract/deposit'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'
import { facilityDay } from '../../../workflows/proceeds/facility-day'

export const GET = handle(listAccountCodes, async ({ staff, container, now }) => {
  const today = await facilityDay(container, staff.organisation_id, now)
  return { account_codes: await container.resolve<TreasuryService>('treasury').accountCodes(today) }
})
