import { readWorkingCalendar, setWorkingCalendar } from '../../../contract/working-calendar'
import { handle } from '../../../http/handle'
import type ApprovalService from '../../../modules/approval/service'
import { readWorkingCalendar as read } from '../../../workflows/approval/read-working-calendar'
import { refuseActingHead } from '../../../workflows/approval/refuse-acting-head'

export const GET = handle(readWorkingCalendar, async ({ staff, container, now }) => ({
  calendar: await read(container, { facility_id: staff.organisation_id, now }),
}))

export const POST = handle(setWorkingCalendar, async ({ body, staff, container, now }) => {
  refuseActingHead(staff)
  const facility_id = staff.organisation_id
  await container.resolve<ApprovalService>('approval').saveWorkingHours(facility_id, body.working_hours)
  return { calendar: await read(container, { facility_id, now }) }
})
