import { listWorkshops } from '../../../contract/workshop'
import { handle } from '../../../http/handle'
import type FacilityService from '../../../modules/facility/service'
import { workshopJson } from './workshop-json'

/** The facility's workshops: for the listing form, and with what each can make. */
export const GET = handle(listWorkshops, async ({ container, staff }) => {
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(staff.organisation_id)
  return { workshops: workshops.map(workshopJson) }
})
