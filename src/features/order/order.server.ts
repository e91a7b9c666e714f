import type { attachProof, cancelPart, findOrder, trackOrder } from '../../../medusa/src/contract/tracking.ts'
import type {
  joinWaitingList,
  leaveWaitingList,
  readAlternatives,
} from '../../../medusa/src/contract/waiting-list.ts'
import { type BodyOf, medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'

export type TrackedOrder = ResponseOf<typeof trackOrder>['order']

const address = (token: string) => `/store/track/${encodeURIComponent(token)}`

/** The order of an unguessable token. Never shared, never remembered. */
export function readOrder(token: string): Promise<Result<ResponseOf<typeof trackOrder>>> {
  return medusa.call(address(token))
}

/** The token of an order, for who knows its number and phone. */
export function findToken(
  body: BodyOf<typeof findOrder>,
  caller: string,
): Promise<Result<ResponseOf<typeof findOrder>>> {
  return medusa.call('/store/track', { method: 'POST', body, headers: { 'x-buyer-address': caller } })
}

/** Hands a picture of the transfer over to the treasurer of one part. */
export function sendProof(
  token: string,
  part_id: string,
  picture: File,
  caller: string,
): Promise<Result<ResponseOf<typeof attachProof>>> {
  return medusa.call(`${address(token)}/proofs/${encodeURIComponent(part_id)}`, {
    method: 'POST',
    body: picture,
    headers: { 'content-type': 'application/octet-stream', 'x-buyer-address': caller },
    timeout_ms: 30_000,
  })
}

/** Cancels one part that is not paid yet. */
export function cancelOrderPart(
  token: string,
  part_id: string,
): Promise<Result<ResponseOf<typeof cancelPart>>> {
  return medusa.call(`${address(token)}/cancellations/${encodeURIComponent(part_id)}`, {
    method: 'POST',
    body: {},
  })
}

export type OrderAlternatives = ResponseOf<typeof readAlternatives>

/** What the buyer may do about parts that were refused. It is an extra: without the backend's answer the page goes on. */
export async function readAlternativesOf(token: string): Promise<OrderAlternatives> {
  const read: Result<OrderAlternatives> = await medusa.call(`${address(token)}/alternatives`)
  return read.ok ? read.data : { has_email: false, parts: [] }
}

/** Puts the buyer on the waiting list for the good of one line. */
export function joinList(
  token: string,
  part_id: string,
  body: BodyOf<typeof joinWaitingList>,
): Promise<Result<ResponseOf<typeof joinWaitingList>>> {
  return medusa.call(`${address(token)}/waiting-list/${encodeURIComponent(part_id)}`, {
    method: 'POST',
    body,
  })
}

/** Takes the buyer off that list again. */
export function leaveList(
  token: string,
  part_id: string,
  line_id: string,
): Promise<Result<ResponseOf<typeof leaveWaitingList>>> {
  return medusa.call(
    withQuery(`${address(token)}/waiting-list/${encodeURIComponent(part_id)}`, { line: line_id }),
    { method: 'DELETE' },
  )
}
