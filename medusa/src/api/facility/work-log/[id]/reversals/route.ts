import { correctWork } from '../../../../../contract/work-log'
import { handle } from '../../../../../http/handle'
import { correctWork as correct } from '../../../../../workflows/premi/record-work'

export const POST = handle(correctWork, async ({ params, staff, container, now }) => {
  await correct(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    actor: staff.staff_id,
    now,
  })
  return { reversed: true as const }
})
