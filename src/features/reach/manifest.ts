import type { Locale } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { shopPathsIn } from '../../paths.ts'

/** What a phone needs to know to keep the shop beside its other apps (W3C web app manifest). */
export function manifest(locale: Locale) {
  const { name, description } = wordsOf(locale).site
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
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
