import type { CATEGORIES } from '../../../medusa/src/contract/catalogue.ts'
import { type ShopPaths, withQuery } from '../../paths.ts'

export type Category = (typeof CATEGORIES)[number]
export type Sort = 'relevance' | 'newest' | 'price_asc' | 'price_desc'

/** What a person asked the list of goods for. */
export interface ListingQuery {
  q?: string | undefined
  category?: Category | undefined
  facility?: string | undefined
  sort: Sort
  page: number
}

export const categories: readonly Category[] = ['mebel', 'kerajinan', 'hasil-tani', 'pangan']

/** The words that stand in the address for each order; the best match needs none. */
const sortWords: Record<Sort, string | undefined> = {
  relevance: undefined,
  newest: 'terbaru',
  price_asc: 'termurah',
  price_desc: 'termahal',
}
export const sorts = Object.keys(sortWords) as readonly Sort[]

/** Whether a word names one of the families. */
export function isCategory(word: string | null | undefined): word is Category {
  return categories.some((category) => category === word)
}

/** Reads the address of a list; what makes no sense there is left out instead of failing. */
export function readListingQuery(search: URLSearchParams): ListingQuery {
  const page = Number(search.get('halaman') ?? '1')
  const category = search.get('kategori')
  return {
    q: search.get('q')?.trim().slice(0, 100) || undefined,
    category: isCategory(category) ? category : undefined,
    facility: /^[a-z0-9-]{1,80}$/.test(search.get('lapas') ?? '')
      ? (search.get('lapas') ?? undefined)
      : undefined,
    sort: sorts.find((sort) => sortWords[sort] === search.get('urut')) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
  }
}

/** The address of the list with some parts changed; a change other than the page goes back to the first page. */
export function listingPath(
  paths: ShopPaths,
  query: ListingQuery,
  change: Partial<ListingQuery> = {},
): string {
  const { q, category, facility, sort, page } = { ...query, page: 1, ...change }
  return paths.products({
    q,
    kategori: category,
    lapas: facility,
    urut: sortWords[sort],
    halaman: page > 1 ? page : undefined,
  })
}

/** The same question, as the backend wants it. */
export function searchPath({ q, category, facility, sort, page }: ListingQuery, per_page = 24): string {
  return withQuery('/store/listings', { q, category, facility, sort, page, per_page })
}
