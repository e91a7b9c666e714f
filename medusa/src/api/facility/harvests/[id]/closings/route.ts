import { closeHarvest as contract } from '../../../../../contract/harvest'
import { handle } from '../../../../../http/handle'
import { closeHarvest } from '../../../../../workflows/catalogue/keep-harvest'

export const POST = handle(contract, async ({ params, staff, container, now }) => ({
  batch: await closeHarvest(container, {
    facility_id: staff.organisation_id,
    staff_id: staff.staff_id,
    id: params.id,
    now,
  }),
}))
