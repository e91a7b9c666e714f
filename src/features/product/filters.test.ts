import { describe, expect, it } from 'vitest'
import type { ListingFacets } from '../../../medusa/src/contract/listing-search.ts'
import { wordsOf } from '../../i18n/words.ts'
import { chosenFilters } from './chosen-filters.ts'
import { filterGroups, priceRanges } from './filter-groups.ts'
import { formAddress } from './form-address.ts'
import { changed, inWords, type ListingQuery, readListingQuery, withFittingKind } from './listing-query.ts'
import { placeName } from './place-name.ts'

const words = wordsOf('id')
const read = (text: string) => readListingQuery(new URLSearchParams(text))
const names = {
  kind: 'Meja',
  facility: 'Rutan Ruteng',
  province: 'Nusa Tenggara Timur',
  regency: 'Manggarai',
  material: 'Kayu jati',
}
const all =
  'q=meja&kategori=mebel&jenis=meja&lapas=rutan-ruteng&provinsi=53&kabupaten=53.10&bahan=kayu-jati' +
  '&harga_dari=50000&harga_sampai=750000&cara=pesan&tersedia=ya&dibuat_dalam=ya'

describe('what has been chosen', () => {
  it('says each filter in words', () => {
    expect(chosenFilters(read(all), names, words).map(({ label }) => label)).toEqual([
      '“meja”',
      'Mebel',
      'Meja',
      'Rutan Ruteng',
      'Nusa Tenggara Timur',
      'Manggarai',
      'Kayu jati',
      'Rp50.000 – Rp750.000',
      'Dibuat setelah dipesan',
      'Bisa dibeli sekarang',
      'Seluruhnya dibuat di dalam',
    ])
    const prices = (text: string) => chosenFilters(read(text), names, words).map(({ label }) => label)
    expect(prices('harga_dari=50000')).toEqual(['Mulai Rp50.000'])
    expect(prices('harga_sampai=50000')).toEqual(['Sampai Rp50.000'])
    expect(prices('urut=termurah&halaman=2')).toEqual([])
  })

  it('can be taken away one by one until nothing is left', () => {
    let query: ListingQuery = read(all)
    for (let left = chosenFilters(query, names, words); left.length > 0; ) {
      query = changed(query, left[0]?.change ?? {})
      const next = chosenFilters(query, names, words)
      expect(next.length).toBeLessThan(left.length)
      left = next
    }
    expect(Object.values(inWords(query)).filter((value) => value !== undefined)).toEqual([])
  })

  it('drops a kind of another family, and keeps one that is not known', () => {
    const kinds = [{ slug: 'meja', category: 'mebel' as const }]
    expect(withFittingKind(read('kategori=pangan&jenis=meja'), kinds).kind).toBeUndefined()
    expect(withFittingKind(read('kategori=mebel&jenis=meja'), kinds).kind).toBe('meja')
    expect(withFittingKind(read('jenis=meja'), kinds).kind).toBe('meja')
    expect(withFittingKind(read('kategori=pangan&jenis=baru'), kinds).kind).toBe('baru')
  })
})

const value = (slug: string, count: number) => ({ value: slug, label: slug, label_en: `${slug} en`, count })
const facets: ListingFacets = {
  category: [value('mebel', 4)],
  kind: [value('meja', 3), value('kursi', 0)],
  facility: Array.from({ length: 11 }, (_, index) => value(`lapas-${index}`, 11 - index)),
  province: [value('53', 2)],
  regency: [value('53.10', 2)],
  material: [],
  price: {
    min: 20_000,
    max: 900_000,
    buckets: [
      { from: 0, to: 50_000, count: 2 },
      { from: 50_000, to: 200_000, count: 0 },
      { from: 200_000, to: null, count: 1 },
    ],
  },
  mode: [value('harvest', 1)],
  in_stock: [],
  made_inside: [],
}
const groups = (text: string, locale: 'id' | 'en' = 'id') =>
  filterGroups(read(text), facets, names, { words: wordsOf(locale), locale })

describe('the filters beside the list', () => {
  it('offer only what would find something, but always the four families', () => {
    expect(groups('').category.options.map(({ value, count }) => [value, count])).toEqual([
      ['mebel', 4],
      ['kerajinan', 0],
      ['hasil-tani', 0],
      ['pangan', 0],
    ])
    expect(groups('').kind.options.map(({ value }) => value)).toEqual(['meja'])
    expect(groups('').mode.options).toEqual([
      { value: 'panen', label: 'Per panen', count: 1, is_chosen: false },
    ])
    expect(groups('', 'en').kind.options[0]?.label).toBe('meja en')
  })

  it('keep what is chosen although it finds nothing', () => {
    expect(groups('jenis=kursi').kind.chosen).toBe('kursi')
    expect(groups('bahan=kayu-jati').material.options).toEqual([
      { value: 'kayu-jati', label: 'Kayu jati', count: 0, is_chosen: true },
    ])
    expect(groups('cara=siap').mode.chosen).toBe('Siap kirim')
  })

  it('fold long lists after eight', () => {
    expect(groups('').facility.options).toHaveLength(8)
    expect(groups('').facility.folded.map(({ value }) => value)).toEqual(['lapas-8', 'lapas-9', 'lapas-10'])
  })

  it('offer regencies once a province is chosen', () => {
    expect(groups('').regency.options).toEqual([])
    expect(groups('provinsi=53').regency.options.map(({ value }) => value)).toEqual(['53.10'])
  })

  it('offer ranges of prices that find what they count', () => {
    const ranges = priceRanges(facets.price, read('harga_sampai=49999'))
    expect(ranges).toEqual([
      { price_min: undefined, price_max: 49_999, count: 2, is_chosen: true },
      { price_min: 200_000, price_max: undefined, count: 1, is_chosen: false },
    ])
  })
})

it('leaves empty fields out of the address of a form', () => {
  const fields: [string, string][] = [
    ['q', 'meja lipat'],
    ['jenis', ''],
    ['tersedia', 'ya'],
  ]
  expect(formAddress('/produk', fields)).toBe('/produk?q=meja+lipat&tersedia=ya')
  expect(formAddress('/produk', [['q', '']])).toBe('/produk')
})

it('calls a place by its name', () => {
  const provinces = [
    { code: '53', name: 'Nusa Tenggara Timur', regencies: [{ code: '53.10', name: 'Manggarai' }] },
  ]
  expect(placeName(provinces, '53')).toBe('Nusa Tenggara Timur')
  expect(placeName(provinces, '53.10')).toBe('Manggarai')
  for (const code of ['54', '53.99', '', undefined]) expect(placeName(provinces, code)).toBeUndefined()
})
