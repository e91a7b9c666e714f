import { allocatePremi } from '../../../../contract/premi'
import { handle } from '../../../../http/handle'
import { rupiah, rupiahToJson } from '../../../../money/rupiah'
import { allocatePremi as allocate } from '../../../../workflows/premi/allocate-premi'

export const POST = handle(allocatePremi, async ({ body, staff, container, now }) => {
  const sum = await allocate(container, {
    facility_id: staff.organisation_id,
    month: `${body.month}-01`,
    expected_rupiah: rupiah(body.expected_rupiah),
    actor: staff.staff_id,
    now,
  })
  return { ...sum, total_rupiah: rupiahToJson(sum.total_rupiah) }
})
