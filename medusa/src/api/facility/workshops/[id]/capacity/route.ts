import { setWorkshopCapacity } from '../../../../../contract/workshop'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type FacilityService from '../../../../../modules/facility/service'
import { workshopJson } from '../../workshop-json'

export const POST = handle(setWorkshopCapacity, async ({ params, body, staff, container }) => {
  const facilities = container.resolve<FacilityService>('facility')
  const facility_id = staff.organisation_id
  if (!(await facilities.setWeeklyCapacity(facility_id, params.id, body.weekly_capacity))) notFound('Bengkel')
  const workshop = (await facilities.workshopsOf(facility_id)).find(({ id }) => id === params.id)
  return { workshop: workshop ? workshopJson(workshop) : notFound('Bengkel') }
})
