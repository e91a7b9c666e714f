import type { PublishedHandle } from '../../../medusa/src/contract/published.ts'
import { locales } from '../../i18n/locale.ts'
import { shopPathsIn } from '../../paths.ts'
import { updatedOn } from '../info/info-pages.ts'
import { absolute, addressesOf, alternatesOf } from './addresses.ts'
import { fixedPages } from './fixed-pages.ts'
import { element, xmlDocument } from './xml.ts'

/** Search engines are given at most this many addresses at once. */
export const addressesPerPart = 5_000
/** Each of the goods has an address in every language. */
export const goodsPerPart = addressesPerPart / locales.length

/** A page in the site map: its path without a language, and when it last changed, where that is known. */
export interface MappedPage {
  path: string
  changed_at?: string | undefined
}

const paths = shopPathsIn('id')
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const updates = Object.entries(updatedOn) as [keyof typeof updatedOn, string][]
const updatedByPath = new Map(updates.map(([name, day]) => [paths[name](), day]))

/** The pages that are always there, and those of every facility. */
export function standingPages(facilities: readonly { slug: string; sells: boolean }[]): MappedPage[] {
  return [
    ...fixedPages.map((path) => ({ path, changed_at: updatedByPath.get(path) })),
    ...facilities.map(({ slug }) => ({ path: paths.facility(slug) })),
    ...facilities.filter(({ sells }) => sells).map(({ slug }) => ({ path: paths.facilityOpenness(slug) })),
  ]
}

/** The page of each of the goods. */
export function goodsPages(goods: readonly PublishedHandle[]): MappedPage[] {
  return goods.map(({ handle, changed_at }) => ({ path: paths.product(handle), changed_at }))
}

/** A site map: every page in every language, each naming the others. */
export function sitemap(shop_url: string, pages: readonly MappedPage[]): string {
  const urls = pages.flatMap(({ path, changed_at }) => {
    const addresses = addressesOf(shop_url, path)
    const links = alternatesOf(addresses).map(({ hreflang, href }) =>
      element('xhtml:link', [], { rel: 'alternate', hreflang, href }),
    )
    const changed = changed_at ? [element('lastmod', changed_at)] : []
    return locales.map((locale) => element('url', [element('loc', addresses[locale]), ...changed, ...links]))
  })
  return xmlDocument(
    element('urlset', urls, { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }),
  )
}

/** Where the parts of a large site map are. */
export function sitemapIndex(shop_url: string, parts: readonly MappedPage[]): string {
  const written = parts.map(({ path, changed_at }) =>
    element('sitemap', [
      element('loc', absolute(shop_url, path)),
      ...(changed_at ? [element('lastmod', changed_at)] : []),
    ]),
  )
  return xmlDocument(element('sitemapindex', written, { xmlns: namespace }))
}

/** The latest change among goods. */
export function latestChange(goods: readonly PublishedHandle[]): string | undefined {
  return goods
    .map(({ changed_at }) => changed_at)
    .sort()
    .at(-1)
}
