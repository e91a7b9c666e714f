import type { FacetValue, ListingFacets } from '../../../medusa/src/contract/listing-search.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import type { ProductListQuery } from '../../paths.ts'
import type { ChosenNames } from './chosen-filters.ts'
import { categories, type ListingQuery, type Mode, modeWords } from './listing-query.ts'
import { localText } from './local-text.ts'

/** One value that can be chosen. */
export interface FilterOption {
  /** As it stands in the address. */
  value: string
  label: string
  count: number
  is_chosen: boolean
}

/** A filter of which one value can be chosen. */
export interface FilterGroup {
  /** Its name in the address. */
  name: keyof ProductListQuery
  label: string
  /** What is chosen now. */
  chosen: string | undefined
  /** What is always seen, and what is folded away below it. */
  options: FilterOption[]
  folded: FilterOption[]
}

type ValueFilter = 'category' | 'kind' | 'facility' | 'province' | 'regency' | 'material' | 'mode'

const ADDRESS_NAMES: Record<ValueFilter, keyof ProductListQuery> = {
  category: 'kategori',
  kind: 'jenis',
  facility: 'lapas',
  province: 'provinsi',
  regency: 'kabupaten',
  material: 'bahan',
  mode: 'cara',
}
/** More values than this are folded away. */
const MOST_SEEN = 8

/**
 * The filters beside the list. Values that would find nothing are left out, except the families and what is chosen; regencies appear
 * once their province is chosen.
 */
export function filterGroups(
  query: ListingQuery,
  facets: ListingFacets,
  names: ChosenNames,
  { words, locale }: { words: Pick<Words, 'product' | 'finding'>; locale: Locale },
): Record<ValueFilter, FilterGroup> {
  const group = (filter: ValueFilter, options: Omit<FilterOption, 'is_chosen'>[], chosen?: string) => {
    const useful = options
      .filter(({ value, count }) => filter === 'category' || count > 0 || value === chosen)
      .map((option) => ({ ...option, is_chosen: option.value === chosen }))
    return {
      name: ADDRESS_NAMES[filter],
      label: words.finding.filters[filter],
      chosen: useful.find(({ is_chosen }) => is_chosen)?.label,
      options: useful.slice(0, MOST_SEEN),
      folded: useful.slice(MOST_SEEN),
    }
  }
  const named = (filter: keyof ChosenNames) => {
    const chosen = query[filter]
    const values = facets[filter].map((facet) => ({
      value: facet.value,
      label: localText(locale, facet.label, facet.label_en),
      count: facet.count,
    }))
    const is_missing = chosen !== undefined && !values.some(({ value }) => value === chosen)
    return group(
      filter,
      is_missing ? [{ value: chosen, label: names[filter], count: 0 }, ...values] : values,
      chosen,
    )
  }
  const modes = Object.keys(modeWords) as Mode[]
  return {
    category: group(
      'category',
      categories.map((category) => ({
        value: category,
        label: words.product.categories[category],
        count: countOf(facets.category, category),
      })),
      query.category,
    ),
    kind: named('kind'),
    facility: named('facility'),
    province: named('province'),
    regency: query.province || query.regency ? named('regency') : group('regency', [], undefined),
    material: named('material'),
    mode: group(
      'mode',
      modes.map((mode) => ({
        value: modeWords[mode],
        label: words.finding.modes[mode],
        count: countOf(facets.mode, mode),
      })),
      query.mode && modeWords[query.mode],
    ),
  }
}

/** How many goods a value would find. */
export function countOf(facet: readonly FacetValue[], value: string): number {
  return facet.find((each) => each.value === value)?.count ?? 0
}

/** Ranges of prices in which there is something, both ends included as in the address. */
export function priceRanges(price: ListingFacets['price'], query: ListingQuery) {
  return price.buckets
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const price_min = from > 0 ? from : undefined
      const price_max = to === null ? undefined : to - 1
      const is_chosen = query.price_min === price_min && query.price_max === price_max
      return { price_min, price_max, count, is_chosen }
    })
}
