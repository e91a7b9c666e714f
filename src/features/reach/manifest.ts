import type { Locale } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { shopPathsIn } from '../../paths.ts'

/** What a phone needs to know to keep the shop beside its other apps (W3C web app manifest). */
export function manifest(locale: Locale) {
  const { site, saved } = wordsOf(locale)
  const { name, description } = site
  const paths = shopPathsIn(locale)
  return {
    id: '/',
    name,
    short_name: name,
    description,
    lang: locale,
    dir: 'ltr',
    start_url: paths.home(),
    scope: '/',
    display: 'standalone',
    background_color: '#fbf8f2',
    theme_color: '#123f2e',
    categories: ['shopping'],
    shortcuts: [
      { name: site.products, url: paths.products() },
      { name: site.track, url: paths.findOrder() },
      { name: site.cart, url: paths.cart() },
      { name: saved.title, url: paths.saved() },
    ],
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
