import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchListings } from '../../../medusa/src/contract/listing-search.ts'
import { paths } from '../../paths.ts'
import {
  categories,
  type ListingQuery,
  listingPath,
  type Mode,
  modeWords,
  readListingQuery,
  searchPath,
  sorts,
} from './listing-query.ts'

const read = (text: string) => readListingQuery(new URLSearchParams(text))
const set = (query: ListingQuery) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))

const full =
  'q=meja+lipat&kategori=mebel&jenis=meja&lapas=rutan-ruteng&provinsi=53&kabupaten=53.10&bahan=kayu-jati' +
  '&harga_dari=50000&harga_sampai=750000&cara=pesan&tersedia=ya&dibuat_dalam=ya&dekat=53.15&urut=terdekat&halaman=3'

describe('the address of a list of goods', () => {
  it('holds all that was asked, in one order', () => {
    const query = read(full)
    expect(query).toEqual({
      q: 'meja lipat',
      category: 'mebel',
      kind: 'meja',
      facility: 'rutan-ruteng',
      province: '53',
      regency: '53.10',
      material: 'kayu-jati',
      price_min: 50_000,
      price_max: 750_000,
      mode: 'made_to_order',
      in_stock: true,
      made_inside: true,
      near: '53.15',
      sort: 'near',
      page: 3,
    })
    expect(listingPath(paths, query, { page: 3 })).toBe(`/produk?${full}`)
    const backwards = full.split('&').reverse().join('&')
    expect(listingPath(paths, read(backwards), { page: 3 })).toBe(`/produk?${full}`)
  })

  it('leaves out what makes no sense', () => {
    const nonsense =
      'kategori=mobil&jenis=Meja!&lapas=../x&provinsi=nusa&kabupaten=5310&bahan=a--b&harga_dari=murah' +
      '&harga_sampai=-5&cara=curi&tersedia=tidak&dibuat_dalam=1&dekat=sini&urut=acak&halaman=-2'
    expect(set(read(nonsense))).toEqual({ sort: 'relevance', page: 1 })
    expect(listingPath(paths, read(nonsense))).toBe('/produk')
    expect(set(read('harga_dari=900000000000&halaman=1.5&q=%20'))).toEqual({ sort: 'relevance', page: 1 })
  })

  it('takes prices as people type them, in either order', () => {
    expect(read('harga_dari=Rp1.250.000&harga_sampai=50.000')).toMatchObject({
      price_min: 50_000,
      price_max: 1_250_000,
    })
    expect(read('harga_dari=0').price_min).toBe(0)
  })

  it('never asks for a regency of another province', () => {
    expect(read('provinsi=73&kabupaten=53.10').regency).toBeUndefined()
    expect(read('kabupaten=53.10').regency).toBe('53.10')
    expect(listingPath(paths, read('provinsi=53&kabupaten=53.10'), { province: '73' })).toBe(
      '/produk?provinsi=73',
    )
  })

  it('sorts by nearness only with a place, and forgets the place in another order', () => {
    expect(read('urut=terdekat').sort).toBe('relevance')
    expect(read('dekat=53')).toMatchObject({ sort: 'near', near: '53' })
    expect(read('dekat=53&urut=termurah')).toMatchObject({ sort: 'price_asc', near: undefined })
    expect(listingPath(paths, read('dekat=53.10'), { sort: 'newest' })).toBe('/produk?urut=terbaru')
  })

  it('goes back to the first page when a filter changes', () => {
    expect(listingPath(paths, read('q=kopi&halaman=4'), { category: 'pangan' })).toBe(
      '/produk?q=kopi&kategori=pangan',
    )
  })
})

describe('the question for the backend', () => {
  it('is the one that was asked', () => {
    expect(searchPath(read('q=kopi'))).toBe('/store/listings?q=kopi&sort=relevance&page=1&per_page=24')
  })

  it('is always one that the backend takes, and the address comes back the same', () => {
    const area = fc.constantFrom('53', '53.10', '73', '73.71', '00.00')
    const slug = fc.constantFrom('meja', 'kayu-jati', 'rutan-ruteng', 'A', '-')
    const amount = fc.oneof(fc.nat(600_000_000).map(String), fc.constantFrom('1.250.000', 'x', '-1'))
    const asked = fc.record(
      {
        q: fc.string({ maxLength: 120 }),
        kategori: fc.constantFrom(...categories, 'x'),
        jenis: slug,
        lapas: slug,
        provinsi: area,
        kabupaten: area,
        bahan: slug,
        harga_dari: amount,
        harga_sampai: amount,
        cara: fc.constantFrom(...(Object.keys(modeWords) as Mode[]).map((mode) => modeWords[mode]), 'x'),
        tersedia: fc.constantFrom('ya', 'tidak'),
        dibuat_dalam: fc.constantFrom('ya', 'tidak'),
        dekat: area,
        urut: fc.constantFrom('terbaru', 'termurah', 'termahal', 'terdekat', 'x'),
        halaman: fc.integer({ min: -1, max: 600 }).map(String),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(asked, (given) => {
        const query = read(new URLSearchParams(given as Record<string, string>).toString())
        expect(sorts).toContain(query.sort)
        const { search } = new URL(searchPath(query), 'https://backend.example')
        const sent = searchListings.query?.safeParse(Object.fromEntries(new URLSearchParams(search)))
        expect(sent?.error?.issues ?? []).toEqual([])
        const path = listingPath(paths, query, { page: query.page })
        expect(read(path.split('?')[1] ?? '')).toEqual(query)
      }),
    )
  })
})
