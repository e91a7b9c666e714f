import { editListing, readDeskListing } from '../../../../contract/catalogue'
import { handle } from '../../../../http/handle'
import { readDeskListing as read } from '../../../../workflows/catalogue/desk-listings'
import { editListing as edit } from '../../../../workflows/catalogue/edit-listing'

/** One listing with its pictures and events. */
export const GET = handle(readDeskListing, async ({ container, staff, params }) => ({
  listing: await read(container, staff.organisation_id, params.id, staff),
}))

/** Edits a listing; the shop keeps the published form until another officer publishes the edit. */
export const POST = handle(editListing, async ({ container, staff, params, body, now }) => {
  const { expected_version, seen_stock_quantity, ...listing } = body
  const facility_id = staff.organisation_id
  await edit(container, {
    facility_id,
    listing_id: params.id,
    staff,
    listing,
    expected_version,
    seen_stock_quantity,
    now,
  })
  return { listing: await read(container, facility_id, params.id, staff) }
})
