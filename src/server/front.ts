import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'
import { picturesFrom } from './pictures.ts'

/** What `astro build` writes in middleware mode: a handler, and no server of its own. */
interface BuiltShop {
  handler(...parts: [...Parameters<RequestListener>, next?: (error?: unknown) => void]): void
}

const built = new URL('../../dist/', import.meta.url)
const port = Number(process.env.PORT ?? 4321)
const host = process.env.HOST ?? '127.0.0.1'

const { handler }: BuiltShop = await import(new URL('server/entry.mjs', built).href)
// Its types speak of Express; all it needs is Node's own request and response.
const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void
const files = sirv(fileURLToPath(new URL('client/', built)), {
  etag: true,
  setHeaders(response, path) {
    if (path.startsWith('/_astro/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  },
})

const { MEDIA_DIR, LAPAK_DATA_DIR } = process.env
const pictures = picturesFrom(MEDIA_DIR ?? (LAPAK_DATA_DIR && join(LAPAK_DATA_DIR, 'media')))

/** Who the visitor is and what host they asked for may only be told by a proxy we were told to trust. */
function dropForgedForwarding(request: IncomingMessage) {
  if (process.env.TRUST_PROXY === 'true') return
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-for'])
    delete request.headers[name]
}

/** Pictures and static files first, then the rendered pages; everything that compresses is compressed. */
const server = createServer((request, response) => {
  dropForgedForwarding(request)
  void pictures(request, response, () =>
    compress(request, response, () => files(request, response, () => handler(request, response))),
  )
})

server.listen(port, host, () => process.send?.('ready'))

function stop() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 3000).unref()
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started us is gone, without having been able to say so.
process.on('disconnect', stop)
