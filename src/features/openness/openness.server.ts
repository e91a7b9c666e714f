import type { readFacilityOpenness, readOpenness } from '../../../medusa/src/contract/openness.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'

/** The public figures of all facilities. */
export function readAllOpenness(year: number | undefined): Promise<Result<ResponseOf<typeof readOpenness>>> {
  return medusa.read(withQuery('/store/openness', { year }))
}

/** The public figures of one facility. */
export function readOneOpenness(
  slug: string,
  year: number | undefined,
): Promise<Result<ResponseOf<typeof readFacilityOpenness>>> {
  return medusa.read(withQuery(`/store/openness/${encodeURIComponent(slug)}`, { year }))
}
