import { addListingPicture } from '../../../../../contract/catalogue'
import { handle } from '../../../../../http/handle'
import { addPicture } from '../../../../../workflows/catalogue/change-pictures'

/** Adds a photo from its raw bytes. */
export const POST = handle(addListingPicture, async ({ container, staff, params, query, body, now }) => ({
  picture: await addPicture(container, {
    facility_id: staff.organisation_id,
    listing_id: params.id,
    staff,
    picture: body as Buffer,
    alt: query.alt,
    now,
  }),
}))
