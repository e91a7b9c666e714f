import { CATEGORIES, SALE_MODES } from '../../../contract/catalogue'
import type { SearchListingsQuery } from '../../../contract/listing-search'
import type { SearchFacility, SearchReference } from './reference'

/** A condition of SQL with its bindings. */
export interface Condition {
  text: string
  bindings: readonly unknown[]
}

/** What a listing must be, by what can be counted together: kind, place, shape (mode, stock, origin, price), material. */
export interface SearchFilters {
  kind?: Condition | undefined
  place?: Condition | undefined
  shape?: Condition | undefined
  material?: Condition | undefined
  /** Part of `shape`, since prices are counted without it. */
  price?: Condition | undefined
}

/** What of a listing's place, kind and so on the filters let through; each but the own one decides what a facet counts. */
export type FilterQuery = Pick<
  SearchListingsQuery,
  | 'category'
  | 'kind'
  | 'facility'
  | 'province'
  | 'regency'
  | 'material'
  | 'price_min'
  | 'price_max'
  | 'mode'
  | 'in_stock'
  | 'made_inside'
>

/** The conditions of a question on rows of the index at this moment. */
export function searchFilters(query: FilterQuery, reference: SearchReference, now: Date): SearchFilters {
  const price = joined([
    ...(query.price_min === undefined ? [] : [{ text: 'price >= ?', bindings: [query.price_min] }]),
    ...(query.price_max === undefined ? [] : [{ text: 'price <= ?', bindings: [query.price_max] }]),
  ])
  return {
    kind: kindCondition(query, reference),
    place: placeCondition(query, reference),
    price,
    shape: joined([
      ...(query.mode ? [{ text: 'mode_no = ?', bindings: [modeNumber(query.mode)] }] : []),
      ...(query.in_stock === undefined
        ? []
        : [{ text: `sold_until ${query.in_stock ? '>' : '<='} ?`, bindings: [now] }]),
      ...(query.made_inside === undefined
        ? []
        : [{ text: 'is_made_inside = ?', bindings: [query.made_inside] }]),
      ...(price ? [price] : []),
    ]),
    material: materialCondition(query, reference),
  }
}

/** All conditions at once; always true when there are none. */
export function allConditions({ kind, place, shape, material }: SearchFilters): Condition {
  const given = [kind, place, shape, material].filter((condition) => condition !== undefined)
  return joined(given) ?? { text: 'true', bindings: [] }
}

/** Whether a facility lies where the buyer looks. */
export function isWanted(
  facility: SearchFacility,
  { facility: slug, province, regency }: Pick<FilterQuery, 'facility' | 'province' | 'regency'>,
): boolean {
  return (
    (slug === undefined || facility.slug === slug) &&
    (province === undefined || facility.province === province) &&
    (regency === undefined || facility.regency === regency)
  )
}

/** The numbers of the kinds of a family; a family has one of its own for goods without a kind. */
export function kindNumbers(
  { category, kind }: Pick<FilterQuery, 'category' | 'kind'>,
  { kinds }: SearchReference,
): number[] {
  const named = kinds.filter(
    ({ slug, family }) => (kind === undefined || slug === kind) && (category ?? family) === family,
  )
  const unnamed = CATEGORIES.flatMap((family, place) =>
    kind === undefined && (category ?? family) === family ? [-place - 1] : [],
  )
  return [...named.map(({ no }) => no), ...unnamed]
}

function kindCondition(query: FilterQuery, reference: SearchReference): Condition | undefined {
  if (query.category === undefined && query.kind === undefined) return undefined
  return { text: 'kind_no = ANY (?::smallint[])', bindings: [kindNumbers(query, reference)] }
}

function placeCondition(query: FilterQuery, { facilities }: SearchReference): Condition | undefined {
  const { facility, province, regency } = query
  if (facility === undefined && province === undefined && regency === undefined) return undefined
  const numbers = facilities.filter((each) => isWanted(each, query)).map(({ no }) => no)
  return { text: 'facility_no = ANY (?::int[])', bindings: [numbers] }
}

function materialCondition({ material }: FilterQuery, { materials }: SearchReference): Condition | undefined {
  if (material === undefined) return undefined
  const known = materials.find(({ slug }) => slug === material)
  return known
    ? { text: 'materials & (1::bigint << ?::int) <> 0', bindings: [known.no] }
    : { text: 'false', bindings: [] }
}

function modeNumber(mode: (typeof SALE_MODES)[number]): number {
  return SALE_MODES.indexOf(mode) + 1
}

function joined(conditions: readonly Condition[]): Condition | undefined {
  if (conditions.length === 0) return undefined
  return {
    text: conditions.map(({ text }) => `(${text})`).join(' AND '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  }
}
