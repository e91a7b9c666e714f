import { searchAreas } from '../../../../contract/facility'
import { handle } from '../../../../http/handle'
import type FacilityService from '../../../../modules/facility/service'

/** Villages while their names are being typed. */
export const GET = handle(searchAreas, async ({ container, query }) => ({
  areas: await container.resolve<FacilityService>('facility').searchAreas(query.q),
}))
