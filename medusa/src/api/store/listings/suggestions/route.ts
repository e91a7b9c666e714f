import { suggestListings } from '../../../../contract/listing-search'
import { handle } from '../../../../http/handle'
import { suggestListings as suggest } from '../../../../workflows/catalogue/suggest-listings'

/** What somebody may be typing. */
export const GET = handle(suggestListings, async ({ container, query }) => ({
  suggestions: await suggest(container, query.q),
}))
