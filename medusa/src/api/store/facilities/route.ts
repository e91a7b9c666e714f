import { listFacilities } from '../../../contract/facility'
import { handle } from '../../../http/handle'
import { facilityCards } from '../../../workflows/facility/show-facility'

/** All facilities with the number of goods each has published. */
export const GET = handle(listFacilities, async ({ container }) => ({
  facilities: await facilityCards(container),
}))
