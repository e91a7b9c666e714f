import type {
  acceptQuote,
  attachDrawing,
  listQuoteMakers,
  readOwnDrawing,
  requestQuote,
  trackQuoteRequest,
  withdrawQuoteRequest,
} from '../../../medusa/src/contract/quote.ts'
import { type BodyOf, medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'

export type QuoteMaker = ResponseOf<typeof listQuoteMakers>['makers'][number]
export type CustomRequest = ResponseOf<typeof trackQuoteRequest>['quote_request']

const address = (token: string) => `/store/quote-requests/${encodeURIComponent(token)}`

/** Who takes custom orders, furniture makers first. */
export function readMakers(): Promise<Result<ResponseOf<typeof listQuoteMakers>>> {
  return medusa.read('/store/quote-makers')
}

/** The request of an unguessable token; the delivery fee is that to the area, or to the one asked for. */
export function readRequest(
  token: string,
  area_code?: string,
): Promise<Result<ResponseOf<typeof trackQuoteRequest>>> {
  return medusa.call(withQuery(address(token), { area_code }))
}

/** Sends a request. Sent twice with one key, it is one request. */
export function sendRequest(
  body: BodyOf<typeof requestQuote>,
  caller: { key: string; address: string },
): Promise<Result<ResponseOf<typeof requestQuote>>> {
  return medusa.call('/store/quote-requests', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': caller.key, 'x-buyer-address': caller.address },
    timeout_ms: 20_000,
  })
}

/** Adds a picture to a request. */
export function sendDrawing(
  token: string,
  picture: File,
  caller: string,
): Promise<Result<ResponseOf<typeof attachDrawing>>> {
  return medusa.call(`${address(token)}/drawings`, {
    method: 'POST',
    body: picture,
    headers: { 'content-type': 'application/octet-stream', 'x-buyer-address': caller },
    timeout_ms: 30_000,
  })
}

/** Accepts the newest quote. Sent twice, it is one order. */
export function sendAcceptance(
  token: string,
  body: BodyOf<typeof acceptQuote>,
  key: string,
): Promise<Result<ResponseOf<typeof acceptQuote>>> {
  return medusa.call(`${address(token)}/acceptances`, {
    method: 'POST',
    body,
    headers: { 'idempotency-key': key },
    timeout_ms: 20_000,
  })
}

/** Lets a request go. */
export function withdraw(
  token: string,
  reason: string,
): Promise<Result<ResponseOf<typeof withdrawQuoteRequest>>> {
  return medusa.call(`${address(token)}/withdrawals`, { method: 'POST', body: { reason } })
}

/** The pictures of a request; one that can't be read is left out. */
export async function readDrawings(token: string, request: CustomRequest) {
  const read = await Promise.all(
    request.drawings.map(({ id }) =>
      medusa.call<ResponseOf<typeof readOwnDrawing>>(`${address(token)}/drawings/${encodeURIComponent(id)}`),
    ),
  )
  return read.flatMap((result) => (result.ok ? [result.data.data_url] : []))
}
