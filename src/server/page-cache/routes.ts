import { askedYear } from '../../features/openness/asked-year.ts'
import { listingPath, readListingQuery } from '../../features/product/listing-query.ts'
import { askedReviewPage } from '../../features/review/asked-page.ts'
import { askedWords } from '../../features/suggestion/asked-words.ts'
import { shopPathsIn, withQuery } from '../../paths.ts'
import { type PublicRoute, publicRoute } from './public-paths.ts'

/** How the pages of a route are kept. */
interface Keeping {
  /** The query of an address as the page itself reads it; whatever the page doesn't read is not in it. */
  readQuery?: (query: URLSearchParams) => string
  /** Fresh for so long while changes are heard of. */
  keep_seconds: number
  /** Then handed out for so long while it is made anew. */
  revalidate_seconds: number
}

/** A page that may be kept: the one address it is kept under, and for how long. */
export interface PublicPage extends Omit<Keeping, 'readQuery'> {
  /** Path and query in their one form. */
  key: string
  /** Anybody can think of endlessly many of these, so they only get a share of the cache. */
  is_open_ended: boolean
}

const announced = { keep_seconds: 300, revalidate_seconds: 3_600 }
/** Not every figure of the books is announced when it changes: these pages also expire soon. */
const expiring = { keep_seconds: 30, revalidate_seconds: 30 }

const paths = shopPathsIn('id')
const readListing = (query: URLSearchParams) => {
  const listing = readListingQuery(query)
  return queryOf(listingPath(paths, listing, { page: listing.page }))
}
const readWords = (query: URLSearchParams) => queryOf(paths.suggestions({ q: askedWords(query.get('q')) }))
const readYear = (query: URLSearchParams) => queryOf(withQuery('', { tahun: askedYear(query.get('tahun')) }))

const readReviews = (query: URLSearchParams) => {
  const page = askedReviewPage(query.get('ulasan'))
  return page > 1 ? `ulasan=${page}` : ''
}

const keepings: Readonly<Record<PublicRoute, Keeping>> = {
  home: announced,
  products: { ...announced, readQuery: readListing },
  suggestions: { keep_seconds: 60, revalidate_seconds: 60, readQuery: readWords },
  product: { ...announced, readQuery: readReviews },
  facilities: announced,
  facility: announced,
  openness: { ...expiring, readQuery: readYear },
  facility_openness: { ...expiring, readQuery: readYear },
  about: announced,
}

const LONGEST_ADDRESS = 1_000
/** Parameters that have few values. */
const CLOSED = /^(?:(?:kategori|urut|halaman|tahun)=[^&]*&?)*$/

/** Which kept page an address asks for; null for everything that is nobody else's business. */
export function publicPage(url: string): PublicPage | null {
  if (url.length > LONGEST_ADDRESS) return null
  const [asked, search] = splitAt(url, '?')
  const path = /[^/]\/$/.test(asked) ? asked.slice(0, -1) : asked
  const route = publicRoute(path)
  if (!route) return null
  const { readQuery, ...keeping } = keepings[route]
  const query = search === '' ? '' : (readQuery?.(new URLSearchParams(search)) ?? '')
  return { key: query === '' ? path : `${path}?${query}`, ...keeping, is_open_ended: !CLOSED.test(query) }
}

function queryOf(address: string): string {
  return splitAt(address, '?')[1]
}

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark)
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}
