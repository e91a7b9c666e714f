import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = new Set(['.js', '.css', '.svg', '.html', '.json', '.txt', '.xml', '.webmanifest'])
/** Below this a header costs more than is saved. */
const LEAST_BYTES = 512

const brotliOf = promisify<Buffer, object, Buffer>(brotliCompress)
const gzipOf = promisify<Buffer, object, Buffer>(gzip)

/** Writes `.br` and `.gz` beside every text file below a folder, as small as they get: the server then only sends them. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  await Promise.all(
    names
      .filter((name) => TEXT.has(extname(name)))
      .map(async (name) => {
        const path = join(folder, name)
        if ((await stat(path)).size < LEAST_BYTES) return
        const bytes = await readFile(path)
        const br = await brotliOf(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
        await writeFile(`${path}.br`, br)
        await writeFile(`${path}.gz`, await gzipOf(bytes, { level: 9 }))
      }),
  )
}
