import { allocatePremi } from '../../../../contract/premi'
import { handle } from '../../../../http/handle'
import { rupiahToJson } from '../../../../money/rupiah'
import { allocatePremi as allocate } from '../../../../workflows/premi/allocate-premi'

export const POST = handle(allocatePremi, async ({ body, staff, container, now }) => {
  const sum = await allocate(container, {
    facility_id: staff.organisation_id,
    month: `${body.month}-01`,
    expected_mark: body.expected_mark,
    actor: staff.staff_id,
    now,
  })
  return { ...sum, total_rupiah: rupiahToJson(sum.total_rupiah) }
})
