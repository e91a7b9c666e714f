import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type MadePicture, makePicture, type PictureFormat, pictureHash } from './make-picture'

/** Where drawings that were rendered before wait to be used again, by the hash of drawing and settings. */
export type DrawingCache = (svg: string) => Promise<MadePicture>

interface Manifest extends Omit<MadePicture, 'files'> {
  files: { name: string; width: number; format: PictureFormat }[]
}

/** Renders a drawing once per folder; later calls read the files back. The manifest is written last, so that it is whole. */
export function drawingCache(folder: string): DrawingCache {
  return async (svg) => {
    const source = Buffer.from(svg)
    const manifest = join(folder, `${pictureHash(source)}.json`)
    const kept = await readKept(folder, manifest)
    if (kept) return kept
    const made = await makePicture(source, { allowSvg: true })
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of made.files) await writeFile(join(folder, name), bytes)
    const files = made.files.map(({ name, width, format }) => ({ name, width, format }))
    await writeFile(`${manifest}.part`, JSON.stringify({ ...made, files } satisfies Manifest))
    await rename(`${manifest}.part`, manifest)
    return made
  }
}

/** Null when something is missing: then it is rendered anew. */
async function readKept(folder: string, manifest: string): Promise<MadePicture | null> {
  try {
    const kept: Manifest = JSON.parse(await readFile(manifest, 'utf8'))
    const files = kept.files.map(async (file) => ({
      ...file,
      bytes: await readFile(join(folder, file.name)),
    }))
    return { ...kept, files: await Promise.all(files) }
  } catch {
    return null
  }
}
