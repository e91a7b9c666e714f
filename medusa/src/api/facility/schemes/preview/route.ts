import { previewScheme as contract } from '../../../../contract/scheme'
import { handle } from '../../../../http/handle'
import { previewScheme } from '../../../../workflows/scheme/preview-scheme'
import { namedShares, refuseStrangers } from '../../../../workflows/scheme/propose-scheme'

/** Tries a division on orders that were paid for. */
export const POST = handle(contract, async ({ body, container, staff, now }) => {
  const facility_id = staff.organisation_id
  await refuseStrangers(container, facility_id, body.components)
  const division = { base: body.base, components: namedShares(body.components) }
  return previewScheme(container, { facility_id, division, now })
})
