import { goodsOnShelf } from './support/goods.ts'
import { type PageWeight, weighPage } from './support/page-weight.ts'
import { expect, test } from './support/test.ts'

const { SHOP_URL = '' } = process.env

const KILOBYTE = 1_024

/** What a page of the shop may weigh: a telephone on a slow line pays for each byte. */
const BUDGET: Partial<PageWeight> = {
  html: 30 * KILOBYTE,
  css: 12 * KILOBYTE,
  js: 15 * KILOBYTE,
  font: 25 * KILOBYTE,
  first_view: 150 * KILOBYTE,
}

/** The picture of a place is as wide as the page. */
const BUDGET_WITH_WIDE_PICTURE = { ...BUDGET, first_view: 220 * KILOBYTE }

async function expectWithin(shop_url: string, path: string, budget: Partial<PageWeight>) {
  const weight = await weighPage(shop_url, path)
  expect(weight.css, `${path} has styles`).toBeGreaterThan(1_000)
  for (const [kind, most] of Object.entries(budget))
    expect.soft(weight[kind as keyof PageWeight], `${kind} of ${path}`).toBeLessThanOrEqual(most)
}

test('home, lists and products weigh little: 15 KB of scripts, 12 KB of styles, 150 KB in all', async () => {
  const goods = await goodsOnShelf('rutan-ternate')
  const products = goods.slice(0, 5).map(({ handle }) => `/produk/${handle}`)
  for (const path of ['/', '/en', '/produk', '/produk?kategori=mebel', '/produk?q=kursi', ...products])
    await expectWithin(SHOP_URL, path, BUDGET)
  const weight = await weighPage(SHOP_URL, products[0] ?? '')
  expect(weight.picture, 'the first picture of a product is fetched at once').toBeGreaterThan(1_000)
})

test('no other page of the shop is over its budget', async () => {
  const small = [
    '/tentang',
    '/cara-kerja',
    '/kontak',
    '/lapas',
    '/keterbukaan',
    '/keranjang',
    '/pesanan',
    '/pesanan-khusus',
    '/masuk',
  ]
  for (const path of small) await expectWithin(SHOP_URL, path, BUDGET)
  await expectWithin(SHOP_URL, '/lapas/rutan-ruteng', BUDGET_WITH_WIDE_PICTURE)
})
