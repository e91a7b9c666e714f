import { listListingCards } from '../../../../contract/listing-cards'
import { handle } from '../../../../http/handle'
import { listPublishedCards } from '../../../../workflows/catalogue/list-published'

/** Cards of the goods that somebody saved or has seen. */
export const GET = handle(listListingCards, async ({ container, query, now }) => ({
  listings: await listPublishedCards(container, { handles: query.handles, now }),
}))
