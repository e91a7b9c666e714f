import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../../medusa/src/contract/listing-search.ts'
import { wordsOf } from '../../i18n/words.ts'
import { askedWords } from './asked-words.ts'
import { nextOption } from './next-option.ts'
import { suggestionGroups } from './suggestion-groups.ts'

const found: Suggestion[] = [
  { type: 'facility', slug: 'rutan-ruteng', name: 'Rutan Ruteng' },
  { type: 'listing', handle: 'kursi-teras', name: 'Kursi teras', name_en: 'Porch chair' },
  { type: 'kind', slug: 'kursi', label: 'Kursi dan bangku', label_en: 'Chairs and benches' },
  { type: 'listing', handle: 'kursi-tamu', name: 'Kursi tamu', name_en: null },
  { type: 'words', text: 'kursi rotan' },
]

describe('suggestions', () => {
  it('stand in groups, each leading where it says', () => {
    expect(suggestionGroups(found, wordsOf('id'), 'id')).toEqual([
      { label: 'Mungkin maksud Anda', options: [{ text: 'kursi rotan', href: '/produk?q=kursi+rotan' }] },
      { label: 'Jenis barang', options: [{ text: 'Kursi dan bangku', href: '/produk?jenis=kursi' }] },
      {
        label: 'Barang',
        options: [
          { text: 'Kursi teras', href: '/produk/kursi-teras' },
          { text: 'Kursi tamu', href: '/produk/kursi-tamu' },
        ],
      },
      { label: 'Lapas dan rutan', options: [{ text: 'Rutan Ruteng', href: '/lapas/rutan-ruteng' }] },
    ])
  })

  it('are in English below /en, as far as somebody has translated', () => {
    const [, kinds, goods] = suggestionGroups(found, wordsOf('en'), 'en')
    expect(kinds?.options).toEqual([{ text: 'Chairs and benches', href: '/en/produk?jenis=kursi' }])
    expect(goods?.options.map(({ text }) => text)).toEqual(['Porch chair', 'Kursi tamu'])
  })

  it('are at most eight', () => {
    const many = Array.from({ length: 20 }, (_, n): Suggestion => ({ type: 'words', text: `kata ${n}` }))
    expect(suggestionGroups(many, wordsOf('id'), 'id')[0]?.options).toHaveLength(8)
    expect(suggestionGroups([], wordsOf('id'), 'id')).toEqual([])
  })

  it('are the same for all ways of typing the same', () => {
    expect(askedWords('  Kursi   ROTAN ')).toBe('kursi rotan')
    expect(askedWords('a'.repeat(200))).toHaveLength(60)
    for (const short of ['', ' k ', null, undefined]) expect(askedWords(short)).toBeUndefined()
  })
})

it('goes round through all options and the field itself with the arrow keys', () => {
  const walk = (key: string, steps: number) => {
    const places = [-1]
    for (let step = 0; step < steps; step++) places.push(nextOption(key, places.at(-1) ?? -1, 3))
    return places
  }
  expect(walk('ArrowDown', 5)).toEqual([-1, 0, 1, 2, -1, 0])
  expect(walk('ArrowUp', 5)).toEqual([-1, 2, 1, 0, -1, 2])
})
