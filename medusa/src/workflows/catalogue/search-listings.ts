import type { MedusaContainer } from '@medusajs/framework/types'
import type { SearchListingsAnswer, SearchListingsQuery } from '../../contract/listing-search'
import type CatalogueService from '../../modules/catalogue/service'
import { withStock } from './cards-with-stock'

/** Searches published goods; what can be bought of them is that of this moment. */
export async function searchListings(
  container: MedusaContainer,
  query: SearchListingsQuery,
  now: Date,
): Promise<SearchListingsAnswer> {
  const { cards, ...found } = await container.resolve<CatalogueService>('catalogue').search(query, now)
  return { ...found, listings: await withStock(container, cards, now) }
}
