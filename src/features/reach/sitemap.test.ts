import { describe, expect, it } from 'vitest'
import { updatedOn } from '../info/info-pages.ts'
import { robots } from './robots.ts'
import { goodsPages, goodsPerPart, latestChange, sitemap, sitemapIndex, standingPages } from './sitemap.ts'
import { shop } from './testing/goods.ts'
import { all, readXml, textOf } from './testing/read-xml.ts'

const goods = [
  { handle: 'bangku', changed_at: '2027-01-04T03:00:00.000Z' },
  { handle: 'meja', changed_at: '2027-02-01T00:00:00.000Z' },
]

describe('the site map', () => {
  const pages = [
    ...standingPages([
      { slug: 'rutan-ruteng', sells: true },
      { slug: 'bapas-palu', sells: false },
    ]),
    ...goodsPages(goods),
  ]
  const urls = all(readXml(sitemap(shop, pages)), 'url')
  const addresses = urls.map((url) => textOf(url, 'loc'))

  it('names every page once in each language, and nothing that belongs to one person', () => {
    expect(addresses).toContain(`${shop}/`)
    expect(addresses).toContain(`${shop}/en`)
    expect(addresses).toContain(`${shop}/en/produk?kategori=hasil-tani`)
    expect(addresses).toContain(`${shop}/lapas/bapas-palu`)
    expect(addresses).not.toContain(`${shop}/keterbukaan/bapas-palu`)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(
      addresses.filter((address) => /keranjang|checkout|pesanan|petugas|masuk/.test(address ?? '')),
    ).toEqual([])
  })

  it('tells when goods last changed', () => {
    const meja = urls.filter((url) => textOf(url, 'loc')?.endsWith('/produk/meja'))
    expect(meja.map((url) => textOf(url, 'lastmod'))).toEqual(Array(2).fill('2027-02-01T00:00:00.000Z'))
  })

  it('tells when the words of an explanation were last changed, and nothing where nobody knows', () => {
    const lastmod = (path: string) =>
      textOf(
        urls.find((url) => textOf(url, 'loc') === `${shop}${path}`),
        'lastmod',
      )
    expect(lastmod('/en/privasi')).toBe(updatedOn.privacy)
    expect(lastmod('/kontak')).toBe(updatedOn.contact)
    expect(lastmod('/lapas')).toBeUndefined()
  })

  it('lets every language name all others the same way', () => {
    const alternatesAt = new Map(
      urls.map((url) => [
        textOf(url, 'loc'),
        JSON.stringify(all(url, 'xhtml:link').map(({ attributes }) => attributes)),
      ]),
    )
    for (const url of urls)
      for (const { attributes } of all(url, 'xhtml:link'))
        expect(alternatesAt.get(attributes.href)).toBe(alternatesAt.get(textOf(url, 'loc')))
  })

  it('keeps each part of a large one within 5,000 addresses, and says in its index when the parts changed', () => {
    const many = Array.from({ length: goodsPerPart }, (_, index) => ({
      handle: `barang-${index}`,
      changed_at: '2027-01-01T00:00:00.000Z',
    }))
    expect(all(readXml(sitemap(shop, goodsPages(many))), 'url')).toHaveLength(5_000)
    const parts = [
      { path: '/sitemap/halaman.xml' },
      { path: '/sitemap/barang.xml?setelah=a&b', changed_at: latestChange(goods) },
    ]
    const index = all(readXml(sitemapIndex(shop, parts)), 'sitemap')
    expect(index.map((part) => [textOf(part, 'loc'), textOf(part, 'lastmod')])).toEqual([
      [`${shop}/sitemap/halaman.xml`, undefined],
      [`${shop}/sitemap/barang.xml?setelah=a&b`, '2027-02-01T00:00:00.000Z'],
    ])
  })
})

describe('what robots are asked', () => {
  it('closes what is one person’s in both languages and the desks, and points at the site map', () => {
    const lines = robots(shop).split('\n')
    for (const path of [
      '/keranjang',
      '/en/keranjang',
      '/checkout',
      '/pesanan/',
      '/en/pesanan/',
      '/petugas',
      '/masuk',
      '/en/akun',
      '/produk/*/ongkir',
    ])
      expect(lines).toContain(`Disallow: ${path}`)
    expect(lines).toContain(`Sitemap: ${shop}/sitemap.xml`)
  })
})
