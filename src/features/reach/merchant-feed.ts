import type { PublishedGood } from '../../../medusa/src/contract/published.ts'
import { pictureFile } from '../../components/ui/picture-sources.ts'
import type { Locale } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { shopPathsIn } from '../../paths.ts'
import { isSoldOut } from '../product/availability.ts'
import { localText } from '../product/local-text.ts'
import { absolute } from './addresses.ts'
import { dispatchWorkdays, inWorkdays } from './dispatch-days.ts'
import { type Element, element, xmlHead } from './xml.ts'

/** Families that have a name in Google's own list of kinds of goods. */
const googleCategories: Partial<Record<PublishedGood['category'], string>> = {
  mebel: 'Furniture',
  pangan: 'Food, Beverages & Tobacco > Food Items',
}

const g = (name: string, content: string | Element[]) => element(`g:${name}`, content)

/** One of the goods as Google Merchant wants it; null for what it does not list: without a picture, or only picked up. */
export function merchantItem(shop_url: string, good: PublishedGood, locale: Locale): Element | null {
  const { delivery, picture } = good
  if (!picture || !delivery) return null
  const kind = googleCategories[good.category]
  const { min, max } = dispatchWorkdays(good)
  return element('item', [
    g('id', good.id),
    g('title', localText(locale, good.name, good.name_en).slice(0, 150)),
    g('description', localText(locale, good.description, good.description_en).slice(0, 5000)),
    g('link', absolute(shop_url, shopPathsIn(locale).product(good.handle))),
    g('image_link', absolute(shop_url, pictureFile(picture.hash, Math.max(...picture.widths), 'webp'))),
    ...availabilityOf(good).map(([name, content]) => g(name, content)),
    g('price', priceText(good.price_rupiah)),
    g('condition', 'new'),
    g('brand', `${good.workshop_name}, ${good.facility.name}`.slice(0, 70)),
    // Nothing made here has a GTIN.
    g('identifier_exists', 'no'),
    g('product_type', wordsOf(locale).product.categories[good.category]),
    ...(kind ? [g('google_product_category', kind)] : []),
    ...(good.materials.length > 0 ? [g('material', good.materials.slice(0, 3).join('/').slice(0, 200))] : []),
    shippingOf(delivery),
    g('shipping_weight', `${good.weight_grams} g`),
    g('min_handling_time', String(min)),
    g('max_handling_time', String(max)),
  ])
}

/** The dearest delivery in the country, for Google knows no regions of Indonesia. */
function shippingOf({ most_rupiah, transit_days }: NonNullable<PublishedGood['delivery']>): Element {
  return g('shipping', [
    g('country', 'ID'),
    g('price', priceText(most_rupiah)),
    g('min_transit_time', String(inWorkdays(transit_days.min))),
    g('max_transit_time', String(inWorkdays(transit_days.max))),
  ])
}

function priceText(amount_rupiah: number): string {
  return `${amount_rupiah}.00 IDR`
}

/** Whether it can be had; a harvest is ordered before it is there, so it comes with its last day. */
function availabilityOf(good: PublishedGood): [name: string, content: string][] {
  if (isSoldOut(good)) return [['availability', 'out_of_stock']]
  if (!good.harvest) return [['availability', 'in_stock']]
  return [
    ['availability', 'preorder'],
    ['availability_date', `${good.harvest.harvest_to}T00:00Z`],
  ]
}

/** The whole feed, piece by piece, as its goods are read. */
export async function* merchantFeed(
  shop_url: string,
  goods: AsyncIterable<readonly PublishedGood[]>,
  locale: Locale,
): AsyncGenerator<string> {
  const { site } = wordsOf(locale)
  const head = [
    element('title', site.name),
    element('link', absolute(shop_url, shopPathsIn(locale).home())),
    element('description', site.description),
  ]
  yield `${xmlHead}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${head.map(({ xml }) => xml).join('')}`
  for await (const page of goods)
    yield page.map((good) => merchantItem(shop_url, good, locale)?.xml ?? '').join('\n')
  yield '</channel></rss>\n'
}
