import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
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
      await keepWhole(folder, safeName(name), bytes)
    },
    async has(name) {
      const found = await stat(path(name)).catch(() => null)
      return found !== null && found.size > 0
    },
  }
}

/** Writes a file so that it appears whole or not at all. */
export async function keepWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `.${name}.${randomUUID()}.part`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, join(folder, name))
  } finally {
    await rm(temporary, { force: true })
  }
}

/** The store of this installation: the folder in `MEDIA_DIR`, else `media` in the data folder. */
export function pictureStore(): PictureStore {
  return localPictureStore(mediaFolder())
}

/** The bytes of one file of a picture; undefined when there is none of that name. */
export async function pictureFile(name: string): Promise<Buffer | undefined> {
  if (!isPictureName(name)) return undefined
  return readFile(join(mediaFolder(), name)).catch(() => undefined)
}

/** Where this installation keeps the files that everybody may see. */
export function mediaFolder(): string {
  const { MEDIA_DIR, LAPAK_DATA_DIR } = process.env
  if (MEDIA_DIR) return resolve(MEDIA_DIR)
  if (LAPAK_DATA_DIR) return resolve(LAPAK_DATA_DIR, 'media')
  throw new Error('Set MEDIA_DIR to the folder that holds the pictures.')
}

/** Puts every file of a picture that is not there yet; safe to run twice. */
export async function storePicture(picture: Pick<MadePicture, 'files'>, store: PictureStore): Promise<void> {
  for (const { name, bytes } of picture.files) if (!(await store.has(name))) await store.put(name, bytes)
}

function safeName(name: string): string {
  if (!isPictureName(name)) throw new Error(`Not the name of a picture file: ${name}`)
  return name
}

function isPictureName(name: string): boolean {
  return /^[0-9a-f]{20}-\d{1,5}\.(avif|webp)$/.test(name)
}
