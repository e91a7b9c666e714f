import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

/** Serves what the build wrote, compressed as the build left it; what it does not know is left to the next handler. */
export function filesFrom(folder: string) {
  const serve = sirv(folder, {
    etag: true,
    // Written beside each file by the build.
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      const is_unchanging = path.startsWith('/_astro/')
      response.setHeader('Cache-Control', `public, max-age=${is_unchanging ? '31536000, immutable' : '3600'}`)
    },
  })
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // They are small and sent whole: a part that ends before it begins would never be answered.
    delete request.headers.range
    serve(request, response, next)
  }
}
