import { readOpenness } from '../../../contract/openness'
import { handle } from '../../../http/handle'
import { showOpenness } from '../../../workflows/openness/show-openness'

/** What all facilities sold, shared and deposited in a year. */
export const GET = handle(readOpenness, async ({ container, query, now }) => ({
  openness: await showOpenness(container, { year: query.year, now }),
}))
