import { closePeriod, listPeriods } from '../../../../contract/period'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'
import { closeMonth } from '../../../../workflows/ledger/close-period'
import { nextPeriodOf, periodJson } from '../../../../workflows/ledger/period-checklist'

export const GET = handle(listPeriods, async ({ staff, container, now }) => {
  const periods = await container.resolve<LedgerService>('ledger').periods(staff.organisation_id)
  return {
    periods: periods.map(periodJson),
    next: await nextPeriodOf(container, staff.organisation_id, now),
  }
})

export const POST = handle(closePeriod, async ({ body, staff, container, now }) => ({
  period: await closeMonth(container, {
    staff,
    starts_on: body.starts_on,
    now,
  }),
}))
