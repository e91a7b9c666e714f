import { changeHarvest as contract } from '../../../../contract/harvest'
import { handle } from '../../../../http/handle'
import { changeHarvest } from '../../../../workflows/catalogue/keep-harvest'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => ({
  batch: await changeHarvest(container, {
    facility_id: staff.organisation_id,
    staff_id: staff.staff_id,
    id: params.id,
    batch: body,
    now,
  }),
}))
