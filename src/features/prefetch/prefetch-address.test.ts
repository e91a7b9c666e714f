import { expect, it } from 'vitest'
import { prefetchAddress } from './prefetch-address.ts'

const here = 'https://lapak.example/produk?kategori=mebel'
const to = (href: string, more: { target?: string; download?: boolean } = {}) =>
  prefetchAddress(
    {
      href,
      target: more.target ?? '',
      hasAttribute: (name) => name === 'download' && more.download === true,
    },
    here,
  )

it('fetches the page of a link that may be followed', () => {
  expect(to('https://lapak.example/produk/kursi#ukuran')).toBe('/produk/kursi')
  expect(to('/en/produk?q=kopi')).toBe('/en/produk?q=kopi')
})

it('leaves alone what belongs to one person', () => {
  for (const path of [
    '/keranjang',
    '/checkout',
    '/pesanan/abc',
    '/petugas/katalog',
    '/masuk',
    '/bahasa?ke=en',
  ])
    expect(to(path), path).toBeNull()
})

it('leaves alone what is elsewhere, a file, a new window, or already here', () => {
  expect(to('https://lain.example/produk')).toBeNull()
  expect(to('tel:+62812')).toBeNull()
  expect(to('/produk', { download: true })).toBeNull()
  expect(to('/produk', { target: '_blank' })).toBeNull()
  expect(to(`${here}#isi`)).toBeNull()
})
