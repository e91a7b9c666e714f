import { listWorkshops } from '../../../contract/catalogue'
import { handle } from '../../../http/handle'
import type FacilityService from '../../../modules/facility/service'

/** The facility's workshops, for the listing form. */
export const GET = handle(listWorkshops, async ({ container, staff }) => {
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(staff.organisation_id)
  return { workshops: workshops.map(({ id, name, craft }) => ({ id, name, craft })) }
})
