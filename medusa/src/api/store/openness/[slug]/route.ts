import { readFacilityOpenness } from '../../../../contract/openness'
import { handle } from '../../../../http/handle'
import { showFacilityOpenness } from '../../../../workflows/openness/show-openness'

/** What one facility sold, shared and deposited in a year. */
export const GET = handle(readFacilityOpenness, async ({ container, params, query, now }) => ({
  openness: await showFacilityOpenness(container, { slug: params.slug, year: query.year, now }),
}))
