import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import { hearChange } from '../lib/changes-heard.ts'
import { followChanges } from './change-feed.ts'
import { drain } from './drain.ts'
import { filesFrom } from './files.ts'
import { keepTrustedForwarding } from './forwarding.ts'
import { PageCache } from './page-cache/page-cache.ts'
import { pageRenderer } from './page-cache/render-page.ts'
import { picturesFrom } from './pictures.ts'

/** What `astro build` writes in middleware mode: a handler, and no server of its own. */
interface BuiltShop {
  handler(...parts: [...Parameters<RequestListener>, next?: (error?: unknown) => void]): void
}

const MEBIBYTE = 1024 * 1024
/** Who started us waits ten seconds (server-process.ts). */
const DRAIN_MS = 8_000
/** A slow line may take minutes for a photo, but not for the head of a request; the next page may be wanted in a minute. */
const limits = { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 }
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
const files = filesFrom(fileURLToPath(new URL('client/', built)))
const pictures = picturesFrom(MEDIA_DIR ?? (LAPAK_DATA_DIR && join(LAPAK_DATA_DIR, 'media')))
const pages = new PageCache({
  render: pageRenderer(handler, SHOP_URL),
  max_bytes: Number(PAGE_CACHE_BYTES) || 32 * MEBIBYTE,
})

/** Pictures and static files, then pages that are made for one request; everything that compresses is compressed. */
function answerAlone(request: IncomingMessage, response: ServerResponse) {
  delete request.headers['surrogate-capability']
  keepTrustedForwarding(request.headers, process.env.TRUST_PROXY === 'true')
  pictures(request, response, () =>
    compress(request, response, () => files(request, response, () => handler(request, response))),
  ).catch((error: unknown) => {
    console.error(`Could not answer ${request.url}.`, error)
    response.destroy()
  })
}

const server = createServer(limits, (request, response) =>
  pages.answer(request, response, () => answerAlone(request, response)),
)
// A visitor who neither sends nor reads anything is gone.
server.setTimeout(300_000)

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
  void drain(server, DRAIN_MS).then(() => process.exit(0))
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started us is gone, without having been able to say so.
process.on('disconnect', stop)
