import { listAreas } from '../../../contract/facility'
import { handle } from '../../../http/handle'
import type FacilityService from '../../../modules/facility/service'

/** Areas below a Kemendagri code; the provinces without one. */
export const GET = handle(listAreas, async ({ container, query }) => ({
  areas: await container.resolve<FacilityService>('facility').areasBelow(query.parent),
}))
