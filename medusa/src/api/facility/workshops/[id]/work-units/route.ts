import { setWorkUnit } from '../../../../../contract/maker'
import { handle } from '../../../../../http/handle'
import { setWorkUnit as set } from '../../../../../workflows/premi/set-work-unit'

export const POST = handle(setWorkUnit, async ({ params, body, staff, container, now }) => {
  const unit = { ...body, facility_id: staff.organisation_id, workshop_id: params.id }
  await set(container, { ...unit, actor: staff.staff_id, now })
  return { work_unit: { ...body, workshop_id: params.id } }
})
