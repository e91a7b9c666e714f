import { expect, it } from 'vitest'
import { locales } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { listHead } from './list-head.ts'
import { categories } from './listing-query.ts'

it('every list that search engines may show is called otherwise, and told of in its own words', () => {
  const names = { kind: 'Meja', facility: 'Rutan Ruteng' }
  const facility = 'rutan-ruteng'
  for (const locale of locales) {
    const heads = [
      {},
      ...categories.map((category) => ({ category })),
      { category: 'mebel', kind: 'meja' } as const,
      { facility },
      { category: 'mebel', facility } as const,
      { category: 'mebel', kind: 'meja', facility } as const,
    ].map((query) => listHead(query, names, wordsOf(locale)))
    expect(new Set(heads.map(({ title }) => title)).size, locale).toBe(heads.length)
    expect(new Set(heads.map(({ description }) => description)).size, locale).toBe(heads.length)
  }
  expect(listHead({ facility }, names, wordsOf('id')).title).toBe('Barang dari Rutan Ruteng')
  expect(listHead({ category: 'mebel', facility }, names, wordsOf('id')).title).toBe('Mebel, Rutan Ruteng')
})
