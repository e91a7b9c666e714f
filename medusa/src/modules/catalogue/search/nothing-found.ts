import { type FacetValue, LISTING_FILTERS, type ListingFilter } from '../../../contract/listing-search'
import { row, rows, type Sql } from '../../../database/sql'
import { kindFacet } from './facets'
import { allConditions, type FilterQuery, searchFilters } from './filters'
import type { SearchReference } from './reference'

/** Fields of a question that make up each filter. */
const FIELDS: Readonly<Record<ListingFilter, readonly (keyof FilterQuery)[]>> = {
  category: ['category'],
  kind: ['kind'],
  facility: ['facility'],
  province: ['province'],
  regency: ['regency'],
  material: ['material'],
  price: ['price_min', 'price_max'],
  mode: ['mode'],
  in_stock: ['in_stock'],
  made_inside: ['made_inside'],
}

/** Filters that stand in the way: without one of them there would be something, the most first. */
export async function withoutEach(
  sql: Sql,
  words: string | undefined,
  query: FilterQuery,
  reference: SearchReference,
  now: Date,
): Promise<{ filter: ListingFilter; total: number }[]> {
  const set = LISTING_FILTERS.filter((filter) => FIELDS[filter].some((field) => query[field] !== undefined))
  if (set.length === 0) return []
  const counts = set.map((filter) => {
    const loosened = Object.fromEntries(
      Object.entries(query).filter(([field]) => !FIELDS[filter].some((own) => own === field)),
    )
    return allConditions(searchFilters(loosened, reference, now))
  })
  const found = await row<Record<string, number>>(
    sql,
    `SELECT ${counts.map(({ text }, place) => `(count(*) FILTER (WHERE ${text}))::int AS "${set[place]}"`).join(', ')} FROM listing_search
      ${words === undefined ? '' : 'WHERE words @@ ?::tsquery'}`,
    [...counts.flatMap(({ bindings }) => bindings), ...(words === undefined ? [] : [words])],
  )
  return set
    .map((filter) => ({ filter, total: found?.[filter] ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
}

const POPULAR = 6

/** Kinds of which there is most in the whole shop. */
export async function popularKinds(sql: Sql, reference: SearchReference): Promise<FacetValue[]> {
  const kinds = await rows<{ no: number; count: number }>(
    sql,
    `SELECT kind_no AS no, count(*)::int AS count FROM listing_search GROUP BY kind_no`,
  )
  return kindFacet({ kinds }, {}, reference).slice(0, POPULAR)
}
