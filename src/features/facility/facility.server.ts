import type { listFacilities, readFacility } from '../../../medusa/src/contract/facility.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'

/** All facilities that buyers may see. */
export function readFacilities(): Promise<Result<ResponseOf<typeof listFacilities>>> {
  return medusa.read('/store/facilities')
}

/** One facility with its workshops and hours. */
export function readOneFacility(slug: string): Promise<Result<ResponseOf<typeof readFacility>>> {
  return medusa.read(`/store/facilities/${encodeURIComponent(slug)}`)
}
