import type { Words } from '../../i18n/words.ts'
import type { ChosenNames } from './chosen-filters.ts'
import type { ListingQuery } from './listing-query.ts'

/** What a list of goods is called, and what search engines say below it: each that they may list has words of its own. */
export function listHead(
  { category, kind, facility }: Pick<ListingQuery, 'category' | 'kind' | 'facility'>,
  names: Pick<ChosenNames, 'kind' | 'facility'>,
  { product, facility: place, site }: Pick<Words, 'product' | 'facility' | 'site'>,
): { title: string; description: string } {
  const what = kind ? names.kind : category && product.categories[category]
  if (!what && !facility) return { title: product.title, description: site.description }
  const from = place.goods_title(names.facility)
  const title = what ? (facility ? `${what}, ${names.facility}` : what) : from
  const line = category && !kind ? `${product.category_lines[category]}. ${site.line}` : site.description
  return { title, description: `${title}: ${line}` }
}
