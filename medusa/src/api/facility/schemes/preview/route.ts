import { previewScheme as contract } from '../../../../contract/scheme'
import { handle } from '../../../../http/handle'
import { previewScheme } from '../../../../workflows/scheme/preview-scheme'
import { namedShares } from '../../../../workflows/scheme/propose-scheme'

/** Tries a division on orders that were paid for. */
export const POST = handle(contract, ({ body, container, staff, now }) =>
  previewScheme(container, {
    facility_id: staff.organisation_id,
    division: { base: body.base, components: namedShares(body.components) },
    now,
  }),
)
