import type { SearchListingsQuery } from '../../../contract/listing-search'
import { rows, type Sql } from '../../../database/sql'
import type { Condition } from './filters'
import { nearness } from './nearness'
import type { SearchReference } from './reference'
import type { WordMatch } from './word-match'

/** Which page in which order. */
export type PageQuery = Pick<SearchListingsQuery, 'sort' | 'near' | 'page' | 'per_page'>

const ORDERS = {
  newest: 'published_at DESC, listing_id',
  price_asc: 'price, listing_id',
  price_desc: 'price DESC, listing_id DESC',
} as const

/** The ids of one page of what is found (`total`). Every order ends with the id, so that pages neither repeat nor lose one. */
export async function findPage(
  sql: Sql,
  match: WordMatch | undefined,
  total: number,
  conditions: Condition,
  query: PageQuery,
  reference: SearchReference,
  now: Date,
): Promise<string[]> {
  const { sort, near, page, per_page } = query
  const skip = (page - 1) * per_page
  if (sort === 'near') {
    const order = {
      text: '(?::int[])[facility_no], sold_until > ? DESC, published_at DESC, listing_id',
      bindings: [nearness(reference.facilities, near ?? ''), now],
    }
    return inOrder(sql, match?.base, conditions, order, skip, per_page)
  }
  if (sort === 'relevance' && match) return byRank(sql, match, total, conditions, skip, per_page, now)
  const order = { text: ORDERS[sort === 'relevance' ? 'newest' : sort], bindings: [] }
  return inOrder(sql, match?.base, conditions, order, skip, per_page)
}

/** Inside a rank: what can be bought, then the shorter name (it holds less that was not asked for), then the newest. */
const INSIDE_CLASS = 'name_length, published_at DESC, listing_id'
const INSIDE_RANK = `sold_until > ? DESC, ${INSIDE_CLASS}`

/** Reads the ranks one after the other until the page is full: a common word fills it from the first. */
async function byRank(
  sql: Sql,
  match: WordMatch,
  total: number,
  conditions: Condition,
  skip: number,
  take: number,
  now: Date,
): Promise<string[]> {
  const found: string[] = []
  const order = { text: INSIDE_RANK, bindings: [now] }
  for (const rank of match.ranks) {
    const wanted = skip + take - found.length
    if (wanted <= 0) break
    const is_common = total >= wanted * LOOKED_AT
    const best = is_common ? await amongShortest(sql, rank, conditions, wanted, now) : undefined
    found.push(...(best ?? (await inOrder(sql, rank, conditions, order, 0, wanted))))
  }
  return found.slice(skip)
}

/** So many rows are looked at for each that is wanted. */
const LOOKED_AT = 20

/**
 * The best of a rank that very many share ("mebel") stand among the first in order, which are found without reading all the
 * others. Undefined when those few don't fill the page.
 */
async function amongShortest(
  sql: Sql,
  words: string,
  conditions: Condition,
  wanted: number,
  now: Date,
): Promise<string[] | undefined> {
  const found = await rows<{ listing_id: string }>(
    sql,
    `SELECT listing_id FROM (SELECT * FROM listing_search ORDER BY ${INSIDE_CLASS} LIMIT ?) AS shortest
      WHERE words @@ ?::tsquery AND ${conditions.text} AND sold_until > ? ORDER BY ${INSIDE_CLASS} LIMIT ?`,
    [wanted * LOOKED_AT, words, ...conditions.bindings, now, wanted],
  )
  return found.length === wanted ? found.map(({ listing_id }) => listing_id) : undefined
}

async function inOrder(
  sql: Sql,
  words: string | undefined,
  conditions: Condition,
  order: Condition,
  skip: number,
  take: number,
): Promise<string[]> {
  const found = await rows<{ listing_id: string }>(
    sql,
    `SELECT listing_id FROM listing_search WHERE ${words === undefined ? '' : 'words @@ ?::tsquery AND'} ${conditions.text}
      ORDER BY ${order.text} LIMIT ? OFFSET ?`,
    [...(words === undefined ? [] : [words]), ...conditions.bindings, ...order.bindings, take, skip],
  )
  return found.map(({ listing_id }) => listing_id)
}
