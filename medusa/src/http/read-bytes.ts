import type { Readable } from 'node:stream'
import { refuseField } from './refusal'

/** The whole request body, or a refusal as soon as it is larger than allowed. The route's body parser must be off. */
export async function readBytes(stream: Readable, max_bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size_bytes = 0
  for await (const chunk of stream) {
    size_bytes += (chunk as Buffer).length
    if (size_bytes > max_bytes)
      refuseField('picture', `Berkas terlalu besar: paling banyak ${Math.floor(max_bytes / 1_000_000)} MB.`)
    chunks.push(chunk as Buffer)
  }
  if (size_bytes === 0) refuseField('picture', 'Pilih satu foto untuk diunggah.')
  return Buffer.concat(chunks)
}
