import type { SearchListingsAnswer, SearchListingsQuery } from '../../../contract/listing-search'
import { rows, type Sql } from '../../../database/sql'
import type { PublishedSnapshot } from '../listing'
import { type CardWithoutStock, cardOf } from '../published-snapshot'
import { correctedText, corrections } from './corrections'
import { countFacets, type FacetCounts } from './count-facets'
import { facetsOf, totalOf } from './facets'
import { allConditions, searchFilters } from './filters'
import { findPage } from './find-page'
import { popularKinds, withoutEach } from './nothing-found'
import { type QueryWords, readQueryWords } from './query-words'
import { searchReference } from './reference'
import { matchAll, matchAny, type WordMatch } from './word-match'

/** An answer whose cards still lack what is on the shelf at this moment. */
export type FoundListings = Omit<SearchListingsAnswer, 'listings'> & { cards: CardWithoutStock[] }

/** How the words of a question are looked for, and what became of them. */
interface Asked {
  /** Undefined: everything; null: none of the words is sold. */
  match: WordMatch | null | undefined
  /** Only when there are several words: what has any of them. */
  looser: WordMatch | undefined
  is_approximate: boolean
  did_you_mean: string | null
}

/**
 * Searches published goods. All words must be there, in any form and by any synonym; misspelt ones are corrected from the
 * words of what is sold, and words that nothing has are passed over. When nothing has all that are left, any will do. Such
 * answers are marked approximate.
 */
export async function searchListings(
  sql: Sql,
  query: SearchListingsQuery,
  now: Date,
): Promise<FoundListings> {
  const reference = await searchReference(sql)
  const filters = searchFilters(query, reference, now)
  const asked = await ask(sql, query.q ?? '')
  const attempt = async (match: WordMatch | undefined) => {
    const counts = await countFacets(sql, match?.base, filters, now)
    return { match, counts, total: totalOf(counts, query, reference) }
  }
  let found = asked.match === null ? NOTHING : await attempt(asked.match)
  const is_loose = found.total === 0 && asked.looser !== undefined
  if (is_loose) {
    const loose = await attempt(asked.looser)
    if (loose.total > 0) found = loose
  }
  const { match, total } = found
  const ids =
    total === 0 ? [] : await findPage(sql, match, total, allConditions(filters), query, reference, now)
  const is_empty = found.total === 0
  return {
    cards: await cards(sql, ids),
    total: found.total,
    page: query.page,
    page_count: Math.max(1, Math.ceil(found.total / query.per_page)),
    is_approximate: !is_empty && (asked.is_approximate || is_loose),
    did_you_mean: asked.did_you_mean,
    facets: facetsOf(found.counts, query, reference),
    without:
      is_empty && asked.match !== null
        ? await withoutEach(sql, asked.match?.base, query, reference, now)
        : [],
    popular_kinds: is_empty ? await popularKinds(sql, reference) : [],
  }
}

const NOTHING: { match: undefined; counts: FacetCounts; total: number } = {
  match: undefined,
  counts: { kinds: [], facilities: [], shapes: [], materials: [] },
  total: 0,
}

async function ask(sql: Sql, q: string): Promise<Asked> {
  if (!q) return { match: undefined, looser: undefined, is_approximate: false, did_you_mean: null }
  const typed = await readQueryWords(sql, q)
  const corrected = await corrections(sql, typed.unknown)
  const text = correctedText(q, corrected)
  const words = corrected.size > 0 ? await readQueryWords(sql, text) : typed
  return {
    match: matchOf(words),
    looser: words.units.length > 1 ? matchAny(words.units) : undefined,
    is_approximate: typed.unknown.length > 0,
    did_you_mean: text === q ? null : text,
  }
}

function matchOf({ tokens, units }: QueryWords): WordMatch | null | undefined {
  if (tokens.length === 0) return undefined
  return units.length > 0 ? matchAll(units) : null
}

/** What a shelf shows of these listings, in their order. */
async function cards(sql: Sql, ids: readonly string[]): Promise<CardWithoutStock[]> {
  if (ids.length === 0) return []
  const found = await rows<{ published: PublishedSnapshot }>(
    sql,
    `SELECT l.published FROM unnest(?::text[]) WITH ORDINALITY AS wanted (id, place) JOIN listing l USING (id)
      WHERE l.published IS NOT NULL ORDER BY place`,
    [ids],
  )
  return found.map(({ published }) => cardOf(published))
}
