import { moveListing } from '../../../../../contract/catalogue'
import { handle } from '../../../../../http/handle'
import { readDeskListing } from '../../../../../workflows/catalogue/desk-listings'
import { moveListing as move } from '../../../../../workflows/catalogue/move-listing'

/** Proposes, publishes, returns or withdraws a listing. */
export const POST = handle(moveListing, async ({ container, staff, params, body, now }) => {
  const facility_id = staff.organisation_id
  await move(container, { facility_id, listing_id: params.id, staff, ...body, now })
  return { listing: await readDeskListing(container, facility_id, params.id, staff) }
})
