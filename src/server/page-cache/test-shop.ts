import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PageCache } from './page-cache.ts'
import { pageRenderer } from './render-page.ts'

/** How the pretended shop writes a page. */
export type Writer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** A cache behind a real HTTP server, in front of a shop that is written for the test. For tests only. */
export async function openTestShop(write: Writer, options: { max_bytes?: number } = {}) {
  const clock = { now: 1_000_000 }
  const rendered: IncomingMessage[] = []
  const asked: string[] = []
  const alone: string[] = []
  const shop = { write }
  const handler = (request: IncomingMessage, response: ServerResponse) =>
    void Promise.resolve(shop.write(request, response)).catch((error: Error) => response.destroy(error))
  const cache = new PageCache({
    render: pageRenderer((request, response) => {
      rendered.push(request)
      handler(request, response)
    }, 'https://lapak.example'),
    max_bytes: options.max_bytes ?? 1_000_000,
    now: () => clock.now,
    log: () => {},
  })
  cache.hears_changes = true
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    cache.answer(request, response, () => {
      alone.push(request.url ?? '')
      handler(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  /** One request exactly as written: no path is tidied up on the way. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      ask({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
        .on('error', reject)
        .end()
    })

  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { cache, clock, asked, rendered, alone, shop, get, close }
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>

/** A page that says what it shows. */
export function writePage(
  response: ServerResponse,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0',
    ...headers,
  })
  response.end(body)
}
