import { suggestListings } from '../../../../contract/listing-search'
import { handle } from '../../../../http/handle'
import type CatalogueService from '../../../../modules/catalogue/service'

/** What somebody may be typing. */
export const GET = handle(suggestListings, async ({ container, query, now }) => ({
  suggestions: await container.resolve<CatalogueService>('catalogue').suggest(query.q, now),
}))
