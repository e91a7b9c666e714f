import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { listingPath, readListingQuery, sorts } from '../../features/product/listing-query.ts'
import { shopPathsIn } from '../../paths.ts'
import { publicPage } from './routes.ts'

const keyOf = (url: string) => publicPage(url)?.key

it('knows the public pages, in both languages', () => {
  for (const path of [
    '/',
    '/produk',
    '/produk/kursi-teras-rotan',
    '/lapas',
    '/lapas/rutan-ruteng',
    '/tentang',
  ])
    expect(keyOf(path), path).toBe(path)
  for (const path of ['/en', '/en/produk', '/en/lapas/rutan-ruteng', '/en/keterbukaan'])
    expect(keyOf(path), path).toBe(path)
})

it('keeps the pages of an item’s reviews apart, and only as many as the page itself tells apart', () => {
  expect(keyOf('/produk/kursi?ulasan=2')).toBe('/produk/kursi?ulasan=2')
  for (const query of ['ulasan=1', 'ulasan=0', 'ulasan=x', 'ulasan=99999', 'utm_source=a'])
    expect(keyOf(`/produk/kursi?${query}`), query).toBe('/produk/kursi')
  expect(publicPage('/produk/kursi?ulasan=2')?.is_open_ended).toBe(true)
})

test.each([
  '/keranjang',
  '/checkout',
  '/tersimpan',
  '/kartu?barang=kopi',
  '/pesanan',
  '/pesanan/abc123',
  '/pesanan-khusus',
  '/masuk',
  '/petugas',
  '/petugas/persetujuan',
  '/koperasi/pengiriman',
  '/wilayah',
  '/dekat?kategori=mebel&tempat=53.10',
  '/bahasa?ke=en&kembali=/',
  '/media/a1b2c3.webp',
  '/en/keranjang',
  '/en/petugas/katalog',
])('%s can never be kept', (path) => {
  expect(publicPage(path)).toBeNull()
})

test.each([
  '//',
  '//produk',
  '/produk//',
  '///',
  '/produk//kursi',
  '/produk/../petugas',
  '/produk/./kursi',
  '/produk/..%2fpetugas',
  '/produk/%2e%2e/petugas',
  '/%70roduk',
  '/produk/%6bursi',
  '/PRODUK',
  '/Produk/kursi',
  '/produk/kursi;jsessionid=1',
  '/produk\\..\\petugas',
  '/produk/kursi/extra',
  '/produk.html',
  '/en//produk',
  '/english',
  'http://lain.example/produk',
  '*',
  '',
  'produk',
  `/produk?q=${'a'.repeat(2_000)}`,
])('the odd path %s is left to the shop itself', (path) => {
  expect(publicPage(path)).toBeNull()
})

it('keeps one page for all spellings of one question', () => {
  const key = '/produk?q=kursi+rotan&kategori=mebel&halaman=2'
  for (const url of [
    key,
    '/produk?halaman=2&kategori=mebel&q=kursi%20rotan',
    '/produk/?halaman=2&q=%20kursi+rotan%20&kategori=mebel&utm_source=wa&fbclid=x',
    '/produk?q=kursi+rotan&q=lain&kategori=mebel&urut=acak&halaman=2',
  ])
    expect(keyOf(url), url).toBe(key)
  expect(keyOf('/?utm_source=wa')).toBe('/')
  expect(keyOf('/produk/?')).toBe('/produk')
  expect(keyOf('/tentang?a=b')).toBe('/tentang')
})

it('loses nothing that the list of goods is asked for', () => {
  const asked = fc.record({
    kind: fc.constantFrom(undefined, 'meja'),
    province: fc.constantFrom(undefined, '53'),
    regency: fc.constantFrom(undefined, '53.10'),
    material: fc.constantFrom(undefined, 'kayu-jati'),
    price_min: fc.constantFrom(undefined, 0, 50_000),
    price_max: fc.constantFrom(undefined, 750_000),
    mode: fc.constantFrom(undefined, 'ready_stock', 'harvest'),
    in_stock: fc.constantFrom(undefined, true),
    made_inside: fc.constantFrom(undefined, true),
    near: fc.constantFrom(undefined, '53', '53.10'),
    q: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: undefined }),
    category: fc.constantFrom(undefined, 'mebel', 'pangan' as const),
    facility: fc.constantFrom(undefined, 'rutan-ruteng'),
    sort: fc.constantFrom(...sorts),
    page: fc.integer({ min: 1, max: 500 }),
  })
  const read = (url: string) => readListingQuery(new URL(url, 'https://lapak.example').searchParams)
  fc.assert(
    fc.property(asked, (query) => {
      const url = listingPath(shopPathsIn('en'), query as Parameters<typeof listingPath>[1], {
        page: query.page,
      })
      const key = publicPage(url)?.key ?? ''
      expect(read(key)).toEqual(read(url))
      expect(publicPage(key)?.key).toBe(key)
    }),
  )
})

it('drops what the page would not understand', () => {
  expect(keyOf('/produk?kategori=pisau&lapas=../x&halaman=0&urut=')).toBe('/produk')
  expect(keyOf('/produk?cara=curi&tersedia=tidak&harga_dari=x&dekat=sini&urut=terdekat')).toBe('/produk')
  expect(keyOf('/keterbukaan?tahun=1945')).toBe('/keterbukaan')
  expect(keyOf('/keterbukaan/rutan-ruteng?tahun=2026')).toBe('/keterbukaan/rutan-ruteng?tahun=2026')
})

it('keeps the suggestions for the same beginning once', () => {
  expect(keyOf('/saran?q=%20Kursi%20%20Ro&x=1')).toBe('/saran?q=kursi+ro')
  expect(keyOf('/en/saran?q=kursi')).toBe('/en/saran?q=kursi')
  expect(keyOf('/saran?q=k')).toBe('/saran')
  expect(publicPage('/saran?q=kursi')).toMatchObject({ is_open_ended: true, keep_seconds: 60 })
})

it('gives only a share of the cache to what people type', () => {
  expect(publicPage('/produk?q=kursi')?.is_open_ended).toBe(true)
  expect(publicPage('/produk?kategori=mebel&lapas=rutan-ruteng')?.is_open_ended).toBe(true)
  expect(publicPage('/produk?kategori=mebel&harga_dari=12345')?.is_open_ended).toBe(true)
  expect(publicPage('/produk?kategori=mebel')?.is_open_ended).toBe(false)
})
