import { readListing } from '../../../../contract/catalogue'
import { handle } from '../../../../http/handle'
import { readPublishedListing } from '../../../../workflows/catalogue/read-published-listing'

/** One published listing with pictures, the stock of this moment and related goods. */
export const GET = handle(readListing, async ({ container, params }) => ({
  listing: await readPublishedListing(container, params.handle),
}))
