import type { readListing } from '../../../medusa/src/contract/catalogue.ts'
import type {
  ListingKind,
  listListingKinds,
  SearchListingsAnswer,
} from '../../../medusa/src/contract/listing-search.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { type ListingQuery, searchPath } from './listing-query.ts'

/** One page of the list of goods with its facets. */
export function searchGoods(query: ListingQuery, per_page?: number): Promise<Result<SearchListingsAnswer>> {
  return medusa.read(searchPath(query, per_page))
}

/** One published item. */
export function readGood(handle: string): Promise<Result<ResponseOf<typeof readListing>>> {
  return medusa.read(`/store/listings/${encodeURIComponent(handle)}`)
}

/** The kinds of goods of all families; none when they cannot be read, for they only name what is chosen. */
export async function readKinds(): Promise<readonly ListingKind[]> {
  const result: Result<ResponseOf<typeof listListingKinds>> = await medusa.read('/store/listing-kinds')
  return result.ok ? result.data.kinds : []
}
