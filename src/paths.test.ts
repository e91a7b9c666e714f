import { describe, expect, it } from 'vitest'
import { inLanguage, isDeskPath, paths, safeReturn, shopPathsIn, splitLanguage } from './paths.ts'

describe('addresses', () => {
  it('leaves empty parts of a list query out', () => {
    expect(paths.products({ q: 'meja lipat', kategori: '', halaman: 2 })).toBe(
      '/produk?q=meja+lipat&halaman=2',
    )
    expect(paths.products()).toBe('/produk')
  })

  it('never sends a person back to another site', () => {
    expect(safeReturn('/produk?q=meja')).toBe('/produk?q=meja')
    for (const path of ['//jahat.example', '/\\jahat.example', 'https://jahat.example', '', null])
      expect(safeReturn(path)).toBe('/')
  })
})

describe('the language of an address', () => {
  it('is English below /en and Indonesian anywhere else', () => {
    expect(splitLanguage('/en/produk/meja')).toEqual({ locale: 'en', path: '/produk/meja' })
    expect(splitLanguage('/en')).toEqual({ locale: 'en', path: '/' })
    for (const path of ['/', '/produk', '/ent', '/english', '/produk/en'])
      expect(splitLanguage(path)).toEqual({ locale: 'id', path })
  })

  it('is kept by every address of the shop, and changed by one function', () => {
    const english = shopPathsIn('en')
    expect(english.home()).toBe('/en')
    expect(english.product('meja lipat')).toBe('/en/produk/meja%20lipat')
    expect(english.products({ q: 'meja' })).toBe('/en/produk?q=meja')
    expect(inLanguage('id', '/')).toBe('/')
    for (const locale of ['id', 'en'] as const)
      expect(splitLanguage(inLanguage(locale, '/keranjang'))).toEqual({ locale, path: '/keranjang' })
  })

  it('of a desk is none: it follows the person', () => {
    for (const path of ['/petugas', '/petugas/katalog', '/koperasi/laporan', '/masuk'])
      expect(isDeskPath(path)).toBe(true)
    for (const path of ['/', '/produk', '/masukan', '/pesanan/abc']) expect(isDeskPath(path)).toBe(false)
  })
})
