import { SALE_MODES } from '../../../contract/catalogue'
import { rows, type Sql } from '../../../database/sql'
import type { Condition, SearchFilters } from './filters'

/** Below which prices the buckets of the facet end; the last has no end. */
export const PRICE_STEPS = [50_000, 200_000, 500_000, 1_000_000, 2_500_000, 5_000_000] as const

/** Listings that are alike in one respect. Of the others, each passes all filters. */
export interface FacetCounts {
  kinds: { no: number; count: number }[]
  facilities: { no: number; count: number }[]
  shapes: ShapeCount[]
  materials: { bits: bigint; count: number }[]
}

export interface ShapeCount {
  mode: (typeof SALE_MODES)[number]
  in_stock: boolean
  is_made_inside: boolean
  is_price_wanted: boolean
  bucket: number
  count: number
  min: number
  max: number
}

interface Group {
  grouped: number
  kind: number | null
  facility: number | null
  shape: number | null
  materials: string | null
  count: number
  min: number
  max: number
}

/**
 * Counts all facets in one pass over the rows that the words find. A row counts for one respect when it passes the filters
 * of the other three, so rows that miss two are left out; a key is null where a row does not count.
 */
export async function countFacets(
  sql: Sql,
  words: string | undefined,
  filters: SearchFilters,
  now: Date,
): Promise<FacetCounts> {
  const { kind, place, shape, material, price } = filters
  const parts = { k: kind, p: place, s: shape, m: material }
  const active = Object.entries(parts).filter(([, condition]) => condition !== undefined)
  const others = (own: string) => active.map(([name]) => name).filter((name) => name !== own)
  const counted = (own: string, key: string) =>
    others(own).length === 0 ? key : `CASE WHEN ${others(own).join(' AND ')} THEN ${key} END`
  const text = (condition: Condition | undefined) => condition?.text ?? 'true'
  const bindings = [...Object.values(parts), price].flatMap((condition) => condition?.bindings ?? [])
  const misses = active.map(([name]) => `(NOT ${name})::int`).join(' + ')
  const groups = await rows<Group>(
    sql,
    `SELECT grouping(kind, facility, shape, materials) AS grouped, kind, facility, shape, materials, count(*)::int AS count,
        min(price) AS min, max(price) AS max
      FROM (
        SELECT ${counted('k', 'kind_no')} AS kind, ${counted('p', 'facility_no')} AS facility, ${counted('m', 'materials')} AS materials, price,
          ${counted('s', `mode_no + 4 * in_stock::int + 8 * is_made_inside::int + 16 * c::int + 32 * width_bucket(price, '{${PRICE_STEPS}}'::int[])`)} AS shape
        FROM (SELECT *, ${text(kind)} AS k, ${text(place)} AS p, ${text(shape)} AS s, ${text(material)} AS m, ${text(price)} AS c, sold_until > ? AS in_stock
          FROM listing_search ${words === undefined ? '' : 'WHERE words @@ ?::tsquery'}) AS found
        ${active.length > 1 ? `WHERE ${misses} <= 1` : ''}
      ) AS keyed
      GROUP BY GROUPING SETS ((kind), (facility), (shape), (materials))`,
    [...bindings, now, ...(words === undefined ? [] : [words])],
  )
  return {
    kinds: groups.flatMap(({ grouped, kind: no, count }) =>
      grouped === 0b0111 && no !== null ? [{ no, count }] : [],
    ),
    facilities: groups.flatMap(({ grouped, facility: no, count }) =>
      grouped === 0b1011 && no !== null ? [{ no, count }] : [],
    ),
    shapes: groups.flatMap((group) =>
      group.grouped === 0b1101 && group.shape !== null ? [shapeOf(group.shape, group)] : [],
    ),
    materials: groups.flatMap(({ grouped, materials, count }) =>
      grouped === 0b1110 && materials !== null ? [{ bits: BigInt(materials), count }] : [],
    ),
  }
}

function shapeOf(shape: number, { count, min, max }: Group): ShapeCount {
  return {
    mode: SALE_MODES[(shape & 3) - 1] as ShapeCount['mode'],
    in_stock: (shape & 4) !== 0,
    is_made_inside: (shape & 8) !== 0,
    is_price_wanted: (shape & 16) !== 0,
    bucket: shape >> 5,
    count,
    min,
    max,
  }
}
