import { locales } from '../../i18n/locale.ts'
import { deskRoots, inLanguage, shopPathsIn } from '../../paths.ts'
import { absolute } from './addresses.ts'

const paths = shopPathsIn('id')

/** What belongs to one buyer. A slash at the end leaves the page itself open, such as the form that finds an order. */
const privatePaths = [
  paths.cart(),
  paths.checkout(),
  paths.nearMe(),
  paths.deliveryEstimate('*'),
  paths.suggestions(),
  paths.saved(),
  paths.account(),
  paths.complaint(),
  paths.goodCards(),
  `${paths.findOrder()}/`,
  `${paths.customOrder()}/`,
]

/** What robots are asked: to leave alone what is one person's, and to begin at the site map. */
export function robots(shop_url: string): string {
  const closed = locales.flatMap((locale) => privatePaths.map((path) => inLanguage(locale, path)))
  return [
    'User-agent: *',
    ...[...closed, ...deskRoots].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(shop_url, '/sitemap.xml')}`,
    '',
  ].join('\n')
}
