import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawingCache } from './drawing-cache'
import { localPictureStore, storePicture } from './picture-store'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#1e6b4e"/></svg>'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the picture store', () => {
  it('keeps whole files under their names and leaves no half ones', async () => {
    const store = localPictureStore(join(folder, 'media'))
    const name = `${'0a'.repeat(10)}-320.webp`
    expect(await store.has(name)).toBe(false)
    await Promise.all([store.put(name, Buffer.from('x')), store.put(name, Buffer.from('x'))])
    expect(await store.has(name)).toBe(true)
    expect(await readdir(join(folder, 'media'))).toEqual([name])
  })

  it('accepts no name that could leave its folder', async () => {
    const store = localPictureStore(join(folder, 'media'))
    for (const name of ['../keluar.webp', 'a/b.webp', 'foto.jpg', `${'0a'.repeat(10)}-320.svg`])
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('Not the name')
  })
})

describe('the drawing cache', () => {
  it('renders a drawing once and gives the same files again', async () => {
    const cache = drawingCache(join(folder, 'cache'))
    const first = await cache(svg)
    const again = await cache(svg)
    expect(again).toEqual(first)
    expect(first.average_colour).toBe('#1e6b4e')
    const store = localPictureStore(join(folder, 'shop'))
    await storePicture(again, store)
    await storePicture(again, store)
    const file = first.files[0]!
    expect(await readFile(join(folder, 'shop', file.name))).toEqual(file.bytes)
  })

  it('renders again when a file of it has gone', async () => {
    const cache = drawingCache(join(folder, 'cache'))
    const first = await cache(svg)
    await rm(join(folder, 'cache', first.files[0]!.name))
    expect((await cache(svg)).files.map(({ name }) => name)).toEqual(first.files.map(({ name }) => name))
  })
})
