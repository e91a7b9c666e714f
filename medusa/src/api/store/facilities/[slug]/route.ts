import { readFacility } from '../../../../contract/facility'
import { handle } from '../../../../http/handle'
import { showFacility } from '../../../../workflows/facility/show-facility'

/** One facility: address, pick-up hours, workshops, cooperatives, partners. */
export const GET = handle(readFacility, async ({ container, params, now }) => ({
  facility: await showFacility(container, { slug: params.slug, now }),
}))
