import { describe, expect, it } from 'vitest'
import { paths } from '../../paths.ts'
import { listingPath, readListingQuery, searchPath } from './listing-query.ts'

const read = (text: string) => readListingQuery(new URLSearchParams(text))

describe('the address of a list of goods', () => {
  it('holds all that was asked', () => {
    const query = read('q=meja+lipat&kategori=mebel&lapas=rutan-ruteng&urut=termurah&halaman=3')
    expect(query).toEqual({
      q: 'meja lipat',
      category: 'mebel',
      facility: 'rutan-ruteng',
      sort: 'price_asc',
      page: 3,
    })
    expect(listingPath(paths, query, { page: 3 })).toBe(
      '/produk?q=meja+lipat&kategori=mebel&lapas=rutan-ruteng&urut=termurah&halaman=3',
    )
  })

  it('leaves out what makes no sense', () => {
    expect(read('kategori=mobil&lapas=../x&urut=acak&halaman=-2')).toEqual({
      q: undefined,
      category: undefined,
      facility: undefined,
      sort: 'relevance',
      page: 1,
    })
  })

  it('goes back to the first page when a filter changes', () => {
    expect(listingPath(paths, read('q=kopi&halaman=4'), { category: 'pangan' })).toBe(
      '/produk?q=kopi&kategori=pangan',
    )
  })

  it('asks the backend the same', () => {
    expect(searchPath(read('q=kopi'))).toBe('/store/listings?q=kopi&sort=relevance&page=1&per_page=24')
  })
})
