import { listDueSettlements } from '../../../../contract/settlement'
import { handle } from '../../../../http/handle'
import type FacilityService from '../../../../modules/facility/service'
import type TreasuryService from '../../../../modules/treasury/service'
import { listDue } from '../../../../workflows/settlement/list-due'
import { duePartJson, dueTotalJson, waitingJson } from '../settlement-json'

export const GET = handle(listDueSettlements, async ({ staff, container, now }) => {
  const facility_id = staff.organisation_id
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id)
  const zone = facility?.time_zone ?? 'Asia/Jakarta'
  const { due, upcoming, blocked } = await listDue(container, facility_id, now)
  return {
    run: await container.resolve<TreasuryService>('treasury').settlementRun(facility_id),
    due: due.parts.map((part) => duePartJson(part, zone)),
    due_total: dueTotalJson(due.parts),
    upcoming: upcoming.parts.map((part) => duePartJson(part, zone)),
    blocked: blocked.parts.map((part) => duePartJson(part, zone)),
    waiting: { due: waitingJson(due), upcoming: waitingJson(upcoming), blocked: waitingJson(blocked) },
  }
})
