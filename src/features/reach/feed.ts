import type { PublishedGood } from '../../../medusa/src/contract/published.ts'
import type { Locale } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'
import { shopPathsIn } from '../../paths.ts'
import { localText } from '../product/local-text.ts'
import { absolute } from './addresses.ts'
import { element, xmlDocument } from './xml.ts'

/** The newest goods as RSS 2.0, newest first, for readers and for whoever watches the shop. */
export function newGoodsFeed(shop_url: string, goods: readonly PublishedGood[], locale: Locale): string {
  const { site, reach } = wordsOf(locale)
  const paths = shopPathsIn(locale)
  const [newest] = goods
  const items = goods.map((good) => {
    const link = absolute(shop_url, paths.product(good.handle))
    const told = [
      `${formatRupiah(good.price_rupiah)} · ${good.workshop_name}, ${good.facility.name}`,
      ...localText(locale, good.description, good.description_en).split(/\n+/),
    ]
    return element('item', [
      element('title', localText(locale, good.name, good.name_en)),
      element('link', link),
      element('guid', link, { isPermaLink: 'true' }),
      element('pubDate', new Date(good.published_at).toUTCString()),
      element('category', wordsOf(locale).product.categories[good.category]),
      // Readers take it for HTML.
      element('description', told.map((line) => element('p', line).xml).join('')),
    ])
  })
  const channel = element('channel', [
    element('title', reach.feed_title),
    element('link', absolute(shop_url, paths.home())),
    element('description', site.description),
    element('language', locale),
    ...(newest ? [element('lastBuildDate', new Date(newest.published_at).toUTCString())] : []),
    element('atom:link', [], {
      href: absolute(shop_url, paths.newGoodsFeed()),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...items,
  ])
  return xmlDocument(
    element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }),
  )
}
