import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { SearchListingsAnswer, SearchListingsQuery } from '../../contract/listing-search'
import { LISTING_INDEX } from '../../modules/catalogue/listing-document'
import type { CardWithoutStock } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import { searchWords } from '../../modules/catalogue/stop-words'
import type FacilityService from '../../modules/facility/service'
import { withStock } from './cards-with-stock'

const ORDERS = {
  newest: { published_at: 'DESC' },
  price_asc: { price: 'ASC' },
  price_desc: { price: 'DESC' },
  near: { published_at: 'DESC' },
} as const

/** How the words must stand in a listing: all of them, any of them, or all with the last one only begun. */
type MatchStrategy = 'all' | 'any' | 'last'

/**
 * Searches published goods. All words must be there; when nothing has them all, misspelt words are corrected from the
 * words of what is sold, then any of the words will do, then beginnings of words: such an answer is marked approximate.
 * (The provider's own typo tolerance reads every document: seconds for 50,000.) Goods come from the index itself, only the
 * stock from one more statement.
 */
export async function searchListings(
  container: MedusaContainer,
  query: SearchListingsQuery,
): Promise<SearchListingsAnswer> {
  const words = searchWords(query.q)
  const exact = await attempt(container, query, words, 'all')
  const is_missed = exact.total === 0 && words.length > 0
  const similar = is_missed ? await searchSimilar(container, query, words) : undefined
  const found = similar ?? exact
  return {
    listings: await withStock(container, found.cards),
    total: found.total,
    page: query.page,
    page_count: Math.max(1, Math.ceil(found.total / query.per_page)),
    is_approximate: similar !== undefined,
    did_you_mean: null,
    facets: await namedFacets(container, found.facets),
    without: [],
    popular_kinds: [],
  }
}

/** The first of the looser ways that finds something. */
async function searchSimilar(
  container: MedusaContainer,
  query: SearchListingsQuery,
  words: readonly string[],
): Promise<Found | undefined> {
  const corrected = await container.resolve<CatalogueService>('catalogue').correctedWords(words)
  const ways: MatchStrategy[] = [
    ...(corrected.join() === words.join() ? [] : ['all' as const]),
    ...(words.length > 1 ? ['any' as const] : []),
    'last',
  ]
  for (const way of ways) {
    const found = await attempt(container, query, corrected, way)
    if (found.total > 0) return found
  }
  return undefined
}

interface Found {
  cards: CardWithoutStock[]
  total: number
  facets: Record<'category' | 'facility', { value: string; count: number }[]>
}

async function attempt(
  container: MedusaContainer,
  query: SearchListingsQuery,
  words: readonly string[],
  match_strategy: MatchStrategy,
): Promise<Found> {
  const order =
    query.sort === 'relevance' ? (words.length > 0 ? undefined : ORDERS.newest) : ORDERS[query.sort]
  const result = await container.resolve(Modules.SEARCH).search<{ card: string }>({
    entity: LISTING_INDEX,
    fields: ['card'],
    filters: {
      ...(words.length > 0 ? { q: words.join(' ') } : {}),
      ...(query.category ? { category: query.category } : {}),
      ...(query.facility ? { facility: query.facility } : {}),
    },
    pagination: {
      skip: (query.page - 1) * query.per_page,
      take: query.per_page,
      ...(order ? { order } : {}),
    },
    search_options: {
      match_strategy,
      facets: ['category', { field: 'facility', limit: 100 }],
      disjunctive_facets: true,
    },
  })
  return {
    cards: result.hits.map((hit) => JSON.parse(hit.document.card) as CardWithoutStock),
    total: result.metadata.count ?? 0,
    facets: { category: valuesOf(result.facets?.category), facility: valuesOf(result.facets?.facility) },
  }
}

function valuesOf(facet: { type: string } | undefined): { value: string; count: number }[] {
  return facet?.type === 'value'
    ? (facet as unknown as { values: { value: string; count: number }[] }).values
    : []
}

async function namedFacets(container: MedusaContainer, facets: Found['facets']) {
  const facilities = await container.resolve<FacilityService>('facility').facilities()
  const names = new Map(facilities.map(({ slug, name }) => [slug, name]))
  const named = (value: string, count: number) => {
    const label = names.get(value) ?? value
    return { value, label, label_en: label, count }
  }
  return {
    category: facets.category.map(({ value, count }) => named(value, count)),
    facility: facets.facility.map(({ value, count }) => named(value, count)),
    kind: [],
    province: [],
    regency: [],
    material: [],
    price: { min: null, max: null, buckets: [] },
    mode: [],
    in_stock: [],
    made_inside: [],
  }
}
