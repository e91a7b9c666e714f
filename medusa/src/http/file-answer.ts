import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MedusaResponse } from '@medusajs/framework/http'

/** A file to download as the answer of a route, in pieces. Returned by a handler in the place of JSON. */
export class FileAnswer {
  constructor(private readonly file: { name: string; media_type: string; pieces: AsyncIterable<Buffer> }) {}

  async sendTo(res: MedusaResponse): Promise<void> {
    const pieces = this.file.pieces[Symbol.asyncIterator]()
    // What goes wrong before the first byte is still answered as an error, not as half a file.
    const first = await pieces.next()
    res
      .setHeader('Content-Type', this.file.media_type)
      .setHeader('Content-Disposition', `attachment; filename="${this.file.name.replace(/[^\w.-]/g, '-')}"`)
      .setHeader('Cache-Control', 'private, no-store')
      .setHeader('X-Content-Type-Options', 'nosniff')
    await pipeline(Readable.from(all(first, pieces)), res)
  }
}

async function* all(first: IteratorResult<Buffer>, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value
  } finally {
    // A reader who goes away early ends the making of the file.
    await rest.return?.()
  }
}
