import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifest } from './manifest.ts'

const published = (path: string) => new URL(`../../../public${path}`, import.meta.url)

describe('the manifest of the installed shop', () => {
  it('names icons that exist, in the sizes it claims', () => {
    for (const { src, sizes } of manifest('id').icons) {
      expect(existsSync(published(src)), src).toBe(true)
      // Width and height stand at byte 16 of a PNG.
      const bytes = readFileSync(published(src))
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes)
    }
  })

  it('opens the shop in the language it was installed in, and is one app in both', () => {
    expect(manifest('id')).toMatchObject({ start_url: '/', lang: 'id', id: '/' })
    expect(manifest('en')).toMatchObject({ start_url: '/en', lang: 'en', id: '/' })
  })

  it('leads straight to what one comes back for, in its own language', () => {
    const { shortcuts } = manifest('en')
    expect(shortcuts.map(({ url }) => url)).toEqual([
      '/en/produk',
      '/en/pesanan',
      '/en/keranjang',
      '/en/tersimpan',
    ])
    for (const { name } of shortcuts) expect(name).not.toBe('')
  })
})
