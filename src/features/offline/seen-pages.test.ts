import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../i18n/locale.ts'
import { deskRoots, inLanguage, shopPathsIn } from '../../paths.ts'
import { titleOf } from './seen-pages.ts'

const worker = readFileSync(new URL('../../../public/sw.js', import.meta.url), 'utf8')

describe('the title of a page that was seen', () => {
  it('is without the name of the shop, and as it was before it was escaped', () => {
    expect(titleOf('<title>Kopi &amp; teh · Lapak Binaan</title>')).toBe('Kopi & teh')
    expect(titleOf('<title>Lapak Binaan</title>')).toBe('Lapak Binaan')
    expect(titleOf('<p>nothing</p>')).toBe('')
  })
})

describe('what the service worker never keeps', () => {
  const source = /const PERSONAL =\s+\/(.+)\/\n/.exec(worker)?.[1] ?? ''
  const personal = new RegExp(source)

  it('is every page of one person, in every language, and every desk', () => {
    const paths = shopPathsIn('id')
    const own = [
      paths.cart(),
      paths.checkout(),
      paths.saved(),
      paths.goodCards(),
      paths.findOrder(),
      paths.order('x'),
      paths.customRequest('x'),
      paths.complaint(),
    ]
    for (const path of own) for (const locale of locales) expect(inLanguage(locale, path)).toMatch(personal)
    for (const root of deskRoots) expect(`${root}/x`).toMatch(personal)
  })

  it('is not the shop itself', () => {
    for (const path of [
      '/',
      '/en',
      '/produk',
      '/produk/keranjang-rotan',
      '/en/lapas/rutan-ruteng',
      '/privasi',
    ])
      expect(path).not.toMatch(personal)
  })
})
