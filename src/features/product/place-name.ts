import type { listRegencies } from '../../../medusa/src/contract/facility.ts'
import type { ResponseOf } from '../../lib/medusa.ts'

type Provinces = ResponseOf<typeof listRegencies>['provinces']

/** The name of a province or regency by its code; undefined when there is none. */
export function placeName(provinces: Provinces, code: string | undefined): string | undefined {
  const province = provinces.find((each) => each.code === code?.slice(0, 2))
  return province?.code === code
    ? province?.name
    : province?.regencies.find((regency) => regency.code === code)?.name
}
