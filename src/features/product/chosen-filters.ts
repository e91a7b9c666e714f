import type { ListingFilter } from '../../../medusa/src/contract/listing-search.ts'
import type { Words } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'
import { filters, type ListingQuery, withoutFilter } from './listing-query.ts'

/** How the values that stand in the address as codes and slugs are called on the screen. */
export interface ChosenNames {
  kind: string
  facility: string
  province: string
  regency: string
  material: string
}

/** A filter that is set: what it says, and the change that takes it away. */
export interface ChosenFilter {
  filter: ListingFilter | 'q'
  label: string
  change: Partial<ListingQuery>
}

/** What has been chosen, the words first, then the filters in the order of the page. */
export function chosenFilters(
  query: ListingQuery,
  names: ChosenNames,
  words: Pick<Words, 'product' | 'finding'>,
): ChosenFilter[] {
  const labels: Record<ListingFilter, string | undefined> = {
    category: query.category && words.product.categories[query.category],
    kind: query.kind && names.kind,
    facility: query.facility && names.facility,
    province: query.province && names.province,
    regency: query.regency && names.regency,
    material: query.material && names.material,
    price: priceLabel(query, words.finding),
    mode: query.mode && words.finding.modes[query.mode],
    in_stock: query.in_stock && words.finding.filters.in_stock,
    made_inside: query.made_inside && words.finding.filters.made_inside,
  }
  const chosen = filters.flatMap((filter): ChosenFilter[] => {
    const label = labels[filter]
    return label ? [{ filter, label, change: withoutFilter[filter] }] : []
  })
  return query.q ? [{ filter: 'q', label: `“${query.q}”`, change: { q: undefined } }, ...chosen] : chosen
}

/** A range of prices in words; undefined without either end. */
export function priceLabel(
  { price_min, price_max }: Pick<ListingQuery, 'price_min' | 'price_max'>,
  words: Words['finding'],
): string | undefined {
  if (price_max === undefined)
    return price_min === undefined ? undefined : words.price_above(formatRupiah(price_min))
  if (!price_min) return words.price_below(formatRupiah(price_max))
  return words.price_between(formatRupiah(price_min), formatRupiah(price_max))
}
