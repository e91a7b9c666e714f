import { appointSubstitute, listSubstitutes } from '../../../contract/substitute'
import { handle } from '../../../http/handle'
import { appointSubstitute as appoint } from '../../../workflows/approval/appoint-substitute'
import { listSubstitutes as list, substituteOf } from '../../../workflows/approval/list-substitutes'

export const GET = handle(listSubstitutes, ({ staff, container, now }) => list(container, { staff, now }))

export const POST = handle(appointSubstitute, async ({ body, staff, container, now }) => {
  const id = await appoint(container, { staff, appointment: body, now })
  return { substitute: await substituteOf(container, { facility_id: staff.organisation_id, id, now }) }
})
