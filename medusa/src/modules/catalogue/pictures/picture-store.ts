import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MadePicture } from './make-picture'

/** Where picture files live. A file never changes once it is put: its name is made from its content. */
export interface PictureStore {
  put(name: string, bytes: Buffer): Promise<void>
  has(name: string): Promise<boolean>
}

/** Keeps pictures in one folder. A file appears whole or not at all, also when the process is killed half-way. */
export function localPictureStore(folder: string): PictureStore {
  const path = (name: string) => join(folder, safeName(name))
  return {
    async put(name, bytes) {
      const final = path(name)
      const temporary = join(folder, `.${name}.${randomUUID()}.part`)
      await mkdir(folder, { recursive: true })
      try {
        await writeFile(temporary, bytes)
        await rename(temporary, final)
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async has(name) {
      const found = await stat(path(name)).catch(() => null)
      return found !== null && found.size > 0
    },
  }
}

/** The store of this installation: the folder in `MEDIA_DIR`. */
export function pictureStore(): PictureStore {
  const folder = process.env.MEDIA_DIR
  if (!folder) throw new Error('Set MEDIA_DIR to the folder that holds the pictures.')
  return localPictureStore(resolve(folder))
}

/** Puts every file of a picture that is not there yet; safe to run twice. */
export async function storePicture(picture: Pick<MadePicture, 'files'>, store: PictureStore): Promise<void> {
  for (const { name, bytes } of picture.files) if (!(await store.has(name))) await store.put(name, bytes)
}

function safeName(name: string): string {
  if (!/^[0-9a-f]{20}-\d{1,5}\.(avif|webp)$/.test(name))
    throw new Error(`Not the name of a picture file: ${name}`)
  return name
}
