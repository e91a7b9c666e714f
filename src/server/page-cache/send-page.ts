import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './accept-encoding.ts'
import { bodyOf, type Mark, type Page } from './page.ts'

/** Sends a page in the encoding that the client takes best, or says that what the client has is still right. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, mark: Mark): void {
  const { headers } = request
  const encoding = encodingFor(headers['accept-encoding'] as string | undefined)
  const form = page.forms[encoding]
  const known = headers['if-none-match']
  if (known !== undefined && page.status === 200 && isKnown(known, form.etag)) {
    response.writeHead(304, form.not_modified[mark])
    response.end()
    return
  }
  response.writeHead(page.status, form.headers[mark])
  response.end(request.method === 'HEAD' ? undefined : bodyOf(page, encoding))
}

/** Whether one of the tags in `If-None-Match` is this one; a proxy on the way may have weakened it. */
function isKnown(header: string, etag: string): boolean {
  if (header === etag || header === '*') return true
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
}
