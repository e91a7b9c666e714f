import { readListing } from '../../../../contract/catalogue'
import { handle } from '../../../../http/handle'
import { readPublishedListing } from '../../../../workflows/catalogue/read-published-listing'

/** One published listing with pictures, what is so at this moment, and related goods. */
export const GET = handle(readListing, async ({ container, params, now }) => ({
  listing: await readPublishedListing(container, { handle: params.handle, now }),
}))
