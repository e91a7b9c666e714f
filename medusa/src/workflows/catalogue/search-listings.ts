import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { SearchListingsAnswer, SearchListingsQuery } from '../../contract/catalogue'
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
} as const

/** Below this likeness of spelling a hit is noise. */
const LEAST_LIKENESS = 0.45

type Attempt = { match_strategy: 'all' | 'any' } | { typo_tolerance: true }

/**
 * Searches published goods. All words must be there; when nothing has them all, misspelt words are corrected, then any
 * of the words will do, and last similar spellings: such an answer is marked approximate. Goods come from the index
 * itself, only the stock from one more statement.
 */
export async function searchListings(
  container: MedusaContainer,
  query: SearchListingsQuery,
): Promise<SearchListingsAnswer> {
  const words = searchWords(query.q)
  const exact = await attempt(container, query, words, { match_strategy: 'all' })
  const is_missed = exact.total === 0 && words.length > 0
  const similar = is_missed ? await searchSimilar(container, query, words) : undefined
  const found = similar ?? exact
  return {
    listings: await withStock(container, found.cards),
    total: found.total,
    page: query.page,
    page_count: Math.max(1, Math.ceil(found.total / query.per_page)),
    is_approximate: similar !== undefined,
    facets: await namedFacets(container, found.facets),
  }
}

/** The first of the looser ways that finds something. */
async function searchSimilar(
  container: MedusaContainer,
  query: SearchListingsQuery,
  words: readonly string[],
): Promise<Found | undefined> {
  const corrected = await container.resolve<CatalogueService>('catalogue').correctedWords(words)
  const ways: Attempt[] = [
    ...(corrected.join() === words.join() ? [] : [{ match_strategy: 'all' } as const]),
    ...(words.length > 1 ? [{ match_strategy: 'any' } as const] : []),
    { typo_tolerance: true },
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
  options: Attempt,
): Promise<Found> {
  const is_by_spelling = 'typo_tolerance' in options
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
      ...options,
      facets: ['category', { field: 'facility', limit: 100 }],
      disjunctive_facets: true,
      ...(is_by_spelling ? { attributes_to_search_on: ['name', 'words'], min_score: LEAST_LIKENESS } : {}),
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
  return {
    category: facets.category,
    facility: facets.facility.map(({ value, count }) => ({ value, count, label: names.get(value) ?? value })),
  }
}
