import { describe, expect, it } from 'vitest'
import { locales } from '../../i18n/locale.ts'
import { shopPathsIn, splitLanguage } from '../../paths.ts'
import { addressesOf, alternatesOf } from './addresses.ts'
import { fixedPages } from './fixed-pages.ts'

const shop = 'https://lapakbinaan.example'

describe('the addresses of a page', () => {
  it('stand below the configured address of the shop, without a slash at the end', () => {
    expect(addressesOf(shop, '/')).toEqual({ id: `${shop}/`, en: `${shop}/en` })
    expect(addressesOf(`${shop}/`, '/produk/meja-lipat/')).toEqual({
      id: `${shop}/produk/meja-lipat`,
      en: `${shop}/en/produk/meja-lipat`,
    })
  })

  it('keep the part of a query that makes another page', () => {
    expect(addressesOf(shop, '/produk?kategori=mebel').en).toBe(`${shop}/en/produk?kategori=mebel`)
  })

  it('name each other the same way from either language, for every public page', () => {
    const dynamic = [shopPathsIn('id').product('meja-lipat'), shopPathsIn('id').facility('rutan-ruteng')]
    for (const path of [...fixedPages, ...dynamic]) {
      const addresses = addressesOf(shop, path)
      for (const locale of locales) {
        const { pathname, search } = new URL(addresses[locale])
        const split = splitLanguage(pathname)
        expect(split.locale, path).toBe(locale)
        expect(alternatesOf(addressesOf(shop, split.path + search)), path).toEqual(alternatesOf(addresses))
      }
      expect(alternatesOf(addresses).map(({ hreflang }) => hreflang)).toEqual(['id', 'en', 'x-default'])
    }
  })
})
