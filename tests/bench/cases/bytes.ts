import { type PageWeight, weighPage } from '../../e2e/support/page-weight.ts'
import type { BenchCase } from '../bench-case.ts'

const KILOBYTE = 1_024
const MOST = { js: 15 * KILOBYTE, css: 12 * KILOBYTE, first_view: 150 * KILOBYTE }
/** The picture of a place is as wide as the page. */
const MOST_WIDE = 220 * KILOBYTE

const PAGES = {
  home: '/',
  list: '/produk',
  category: '/produk?kategori=mebel',
  search: '/produk?q=kursi',
  product: '/produk/meja-kafe-kaki-besi',
  facility: '/lapas/rutan-ruteng',
  facilities: '/lapas',
  openness: '/keterbukaan',
  about: '/tentang',
  cart: '/keranjang',
}

const bytes: BenchCase = {
  name: 'bytes',
  target: `with brotli, a page has at most ${MOST.js / KILOBYTE} KB of scripts and ${MOST.css / KILOBYTE} KB of styles, and weighs ${MOST.first_view / KILOBYTE} KB at first view, a facility with its wide picture ${MOST_WIDE / KILOBYTE} KB (a telephone, its first picture included)`,
  async run(shop) {
    const { shopUrl } = await shop()
    const weights: [string, PageWeight][] = []
    for (const [name, path] of Object.entries(PAGES)) weights.push([name, await weighPage(shopUrl, path)])
    const kilobytes = (count: number) => (count / KILOBYTE).toFixed(1)
    return {
      isMet: weights.every(
        ([name, { js, css, first_view }]) =>
          js <= MOST.js &&
          css <= MOST.css &&
          first_view <= (name === 'facility' ? MOST_WIDE : MOST.first_view),
      ),
      rows: weights.map(([page, { html, css, js, font, picture, first_view }]) => ({
        page,
        'HTML KB': kilobytes(html),
        'CSS KB': kilobytes(css),
        'JS KB': kilobytes(js),
        'font KB': kilobytes(font),
        'picture KB': kilobytes(picture),
        'first view KB': kilobytes(first_view),
      })),
      figures: Object.fromEntries(
        weights.flatMap(([page, weight]) =>
          Object.entries(weight).map(([kind, count]) => [`${page} ${kind}`, count] as const),
        ),
      ),
    }
  },
}

export default bytes
