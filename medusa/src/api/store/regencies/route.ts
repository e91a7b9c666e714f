import { listRegencies } from '../../../contract/facility'
import { handle } from '../../../http/handle'
import type FacilityService from '../../../modules/facility/service'

/** Regencies and cities, below their provinces. */
export const GET = handle(listRegencies, async ({ container }) => ({
  provinces: await container.resolve<FacilityService>('facility').provincesWithRegencies(),
}))
