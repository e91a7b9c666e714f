import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'
import { hearChange } from '../lib/changes-heard.ts'
import { followChanges } from './change-feed.ts'
import { PageCache } from './page-cache/page-cache.ts'
import { pageRenderer } from './page-cache/render-page.ts'
import { picturesFrom } from './pictures.ts'

/** What `astro build` writes in middleware mode: a handler, and no server of its own. */
interface BuiltShop {
  handler(...parts: [...Parameters<RequestListener>, next?: (error?: unknown) => void]): void
}

const MEBIBYTE = 1024 * 1024
const built = new URL('../../dist/', import.meta.url)
const port = Number(process.env.PORT ?? 4321)
const host = process.env.HOST ?? '127.0.0.1'
const { BACKEND_URL = 'http://localhost:9000', SHOP_URL = `http://localhost:${port}` } = process.env
const { MEDIA_DIR, LAPAK_DATA_DIR, STOREFRONT_SECRET, PAGE_CACHE_BYTES } = process.env

const { handler }: BuiltShop = await import(new URL('server/entry.mjs', built).href)
// Its types speak of Express; all it needs is Node's own request and response.
const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void
const files = sirv(fileURLToPath(new URL('client/', built)), {
  etag: true,
  // Written beside each file by the build.
  brotli: true,
  gzip: true,
  setHeaders(response, path) {
    if (path.startsWith('/_astro/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  },
})
const pictures = picturesFrom(MEDIA_DIR ?? (LAPAK_DATA_DIR && join(LAPAK_DATA_DIR, 'media')))
const pages = new PageCache({
  render: pageRenderer(handler, SHOP_URL),
  max_bytes: Number(PAGE_CACHE_BYTES) || 64 * MEBIBYTE,
})

/** Who the visitor is and what host they asked for may only be told by a proxy we were told to trust. */
function dropForgedForwarding(request: IncomingMessage) {
  delete request.headers['surrogate-capability']
  if (process.env.TRUST_PROXY === 'true') return
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-for'])
    delete request.headers[name]
}

/** Pictures and static files, then pages that are made for one request; everything that compresses is compressed. */
function answerAlone(request: IncomingMessage, response: ServerResponse) {
  dropForgedForwarding(request)
  void pictures(request, response, () =>
    compress(request, response, () => files(request, response, () => handler(request, response))),
  )
}

const server = createServer((request, response) =>
  pages.answer(request, response, () => answerAlone(request, response)),
)

const stopping = new AbortController()
if (STOREFRONT_SECRET)
  void followChanges({
    backend_url: BACKEND_URL,
    secret: STOREFRONT_SECRET,
    signal: stopping.signal,
    // What the pages remember of the backend goes first: they are made anew from it.
    onTags(tags) {
      hearChange()
      pages.invalidate(tags)
    },
    onEverything() {
      hearChange()
      pages.invalidateEverything()
    },
    onHearing(does_hear) {
      pages.hears_changes = does_hear
    },
  })

server.listen(port, host, () => process.send?.('ready'))

function stop() {
  stopping.abort()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 3000).unref()
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started us is gone, without having been able to say so.
process.on('disconnect', stop)
