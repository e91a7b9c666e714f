import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ManyGoods {
  url: string
  stop(): void
}

/** `/store/listings/kursi-rotan-x17` and what is below it: a copy of the item without the mark. */
const COPY = /^\/store\/listings\/([a-z0-9-]+)-x(\d+)(\/reviews)?$/

/** The address of a copy. */
export const copyOf = (handle: string, number: number) => `${handle}-x${number}`

/** Stands before a backend of few goods as if each were there many times: a copy is the same under a handle and an id of its own. */
export async function openManyGoods(backend_url: string): Promise<ManyGoods> {
  const goods = new Map<string, Promise<string>>()
  const textOf = (path: string) => {
    const text = goods.get(path) ?? ask(backend_url, path).then((answer) => answer.text())
    goods.set(path, text)
    return text
  }
  async function answer({ url = '/', headers }: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(url, backend_url)
    const [, handle = '', number = '', below = ''] = COPY.exec(pathname) ?? []
    if (handle === '') {
      const answered = await ask(backend_url, url, headers)
      response.writeHead(answered.status, { 'content-type': 'application/json' })
      response.end(await answered.text())
      return
    }
    const text = await textOf(`/store/listings/${handle}${below}${search}`)
    const own = text
      .replaceAll(`"handle":"${handle}"`, `"handle":"${copyOf(handle, Number(number))}"`)
      .replace(/"id":"([^"]+)"/, `"id":"$1-${number}"`)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(own)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function ask(backend_url: string, path: string, headers: IncomingMessage['headers'] = {}): Promise<Response> {
  const secret = headers['x-storefront-secret']
  return fetch(new URL(path, backend_url), {
    headers: secret ? { 'x-storefront-secret': String(secret) } : {},
  })
}
