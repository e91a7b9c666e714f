import { removeListingPicture } from '../../../../../../contract/catalogue'
import { handle } from '../../../../../../http/handle'
import { removePicture } from '../../../../../../workflows/catalogue/change-pictures'

/** Removes one photo of a listing. */
export const DELETE = handle(removeListingPicture, async ({ container, staff, params, now }) => {
  const { id: listing_id, picture_id } = params
  await removePicture(container, { facility_id: staff.organisation_id, listing_id, picture_id, staff, now })
  return { removed: true }
})
