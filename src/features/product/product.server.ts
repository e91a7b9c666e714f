import type { readListing } from '../../../medusa/src/contract/catalogue.ts'
import type { searchListings } from '../../../medusa/src/contract/listing-search.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { type ListingQuery, searchPath } from './listing-query.ts'

/** One page of the list of goods with its facets. */
export function searchGoods(
  query: ListingQuery,
  per_page?: number,
): Promise<Result<ResponseOf<typeof searchListings>>> {
  return medusa.read(searchPath(query, per_page))
}

/** One published item. */
export function readGood(handle: string): Promise<Result<ResponseOf<typeof readListing>>> {
  return medusa.read(`/store/listings/${encodeURIComponent(handle)}`)
}
