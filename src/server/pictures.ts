import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

const NAME = /^\/media\/([0-9a-f]{20}-\d{1,4}\.(avif|webp))$/

/**
 * Serves pictures straight from the folder they were made in, when this machine holds it: also while the backend is away. A picture that
 * is not there is left to the next handler, which asks the backend. Names hold the hash of their content, so they never change.
 */
export function picturesFrom(folder: string | undefined) {
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const [, file, format] = NAME.exec(request.url?.split('?')[0] ?? '') ?? []
    if (!folder || !file || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const bytes = await readFile(join(folder, file)).catch(() => null)
    if (!bytes) return next()
    response.writeHead(200, {
      'Content-Type': `image/${format}`,
      'Content-Length': bytes.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
}
