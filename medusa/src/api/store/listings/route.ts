import { searchListings } from '../../../contract/listing-search'
import { handle } from '../../../http/handle'
import { searchListings as search } from '../../../workflows/catalogue/search-listings'

/** Search of published goods with filters, facet counts, sort and paging. */
export const GET = handle(searchListings, async ({ container, query, now }) => search(container, query, now))
