import type { Page } from '@playwright/test'
import { goodsOnShelf } from './support/goods.ts'
import { expect, test } from './support/test.ts'

const SHOP = process.env.SHOP_URL ?? ''

/** The texts of all elements of a name in an XML document, read by the browser's own parser. */
function textsIn(page: Page, xml: string, name: string): Promise<string[]> {
  return page.evaluate(
    ([document, tag]) => {
      const parsed = new DOMParser().parseFromString(document ?? '', 'application/xml')
      if (parsed.querySelector('parsererror')) throw new Error('This is not well-formed XML.')
      return [...parsed.getElementsByTagName(tag ?? '')].map((element) => element.textContent ?? '')
    },
    [xml, name],
  )
}

test('search engines find every public page: robots lead to the site map, and each of its addresses is there', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const page = await people.visitor()
  await page.goto('/tentang')
  const robots = await (await page.request.get('/robots.txt')).text()
  const map = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? ''
  expect(map).toBe(`${SHOP}/sitemap.xml`)
  const addresses = await textsIn(page, await (await page.request.get(map)).text(), 'loc')
  const [good] = await goodsOnShelf('rutan-ternate')
  expect(addresses).toContain(`${SHOP}/produk/${good?.handle}`)
  expect(addresses).toContain(`${SHOP}/en/produk/${good?.handle}`)
  const lost: string[] = []
  const waiting = [...addresses]
  const visit = async () => {
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      const answer = await page.request.get(address, { maxRedirects: 0 })
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(await answer.text())?.[1]
      if (answer.status() !== 200 || canonical?.replaceAll('&amp;', '&') !== address)
        lost.push(`${address}: ${answer.status()}, canonical ${canonical}`)
    }
  }
  await Promise.all([visit(), visit(), visit(), visit()])
  expect(lost).toEqual([])
})

test('a list has one address in each language, whatever its order; what one buyer asks for has none', async ({
  request,
}) => {
  const headOf = async (path: string) => {
    const html = await (await request.get(path)).text()
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    return { canonical, is_hidden: html.includes('<meta name="robots" content="noindex"') }
  }
  for (const [path, canonical] of [
    ['/produk?urut=termurah', '/produk'],
    ['/en/produk?urut=terbaru&kategori=mebel', '/en/produk?kategori=mebel'],
    ['/produk?halaman=2&utm_source=koran', '/produk?halaman=2'],
    ['/produk?lapas=rutan-ruteng', '/produk?lapas=rutan-ruteng'],
    [`/keterbukaan?tahun=${new Date().getFullYear()}`, '/keterbukaan'],
  ])
    expect(await headOf(path ?? ''), path).toEqual({ canonical: `${SHOP}${canonical}`, is_hidden: false })
  for (const path of [
    '/produk?q=kopi',
    '/produk?harga_sampai=50000',
    '/produk?kategori=mebel&tersedia=ya',
    '/keranjang',
  ])
    expect(await headOf(path), path).toEqual({ canonical: undefined, is_hidden: true })
})

test('a shared item brings its own card, and tells its other language', async ({ people }) => {
  const page = await people.visitor()
  const [good] = await goodsOnShelf('rutan-ruteng')
  await page.goto(`/en/produk/${good?.handle}`)
  const head = (selector: string, attribute: string) => page.locator(selector).getAttribute(attribute)
  expect(await head('link[rel="canonical"]', 'href')).toBe(`${SHOP}/en/produk/${good?.handle}`)
  expect(await head('link[hreflang="id"]', 'href')).toBe(`${SHOP}/produk/${good?.handle}`)
  const card = (await head('meta[property="og:image"]', 'content')) ?? ''
  expect((await page.request.get(card)).headers()['content-type']).toBe('image/jpeg')
  const size = await page.evaluate(async (src) => {
    const picture = Object.assign(new Image(), { src })
    await picture.decode()
    return [picture.naturalWidth, picture.naturalHeight]
  }, card)
  expect(size).toEqual([1200, 630])
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const types = scripts.flatMap((text) => JSON.parse(text)).map((data) => data['@type'])
  expect(types).toEqual(expect.arrayContaining(['Product', 'BreadcrumbList']))
})

test('the feeds tell of the goods in the shop', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/tentang')
  const feed = await page.request.get('/umpan/baru.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  const fresh = await textsIn(page, await feed.text(), 'guid')
  expect(fresh.length).toBeGreaterThan(0)
  const merchant = await (await page.request.get('/umpan/merchant.xml')).text()
  const links = await textsIn(page, merchant, 'g:link')
  expect(links).toEqual(expect.arrayContaining(fresh))
})

test('without a network the pages seen lately can be read, and nothing that is private', async ({
  browser,
}) => {
  // A browser of its own: without a network it has every reason to complain.
  const context = await browser.newContext({ baseURL: SHOP, locale: 'id-ID', serviceWorkers: 'allow' })
  const page = await context.newPage()
  const [good] = await goodsOnShelf('rutan-ruteng')
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto(`/produk/${good?.handle}`)
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.goto('/keranjang')
  await context.setOffline(true)

  await page.goto('/lapas')
  await expect(page.getByRole('heading', { level: 1, name: 'Anda sedang luring' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('sebagaimana terakhir Anda buka')).toBeVisible()
  await page.goto('/keranjang')
  await expect(page.getByRole('heading', { level: 1, name: 'Anda sedang luring' })).toBeVisible()
  await page.goto('/en/lapas')
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
  await context.close()
})
