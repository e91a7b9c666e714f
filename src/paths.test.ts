import { describe, expect, it } from 'vitest'
import { paths, safeReturn } from './paths.ts'

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
