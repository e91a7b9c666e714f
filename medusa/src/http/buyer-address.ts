import { timingSafeEqual } from 'node:crypto'
import type { MedusaRequest } from '@medusajs/framework/http'

/**
 * The address a call comes from, for throttles only. The storefront stands before us and names its visitor in
 * `x-buyer-address`; that is believed only together with the secret both sides know (STOREFRONT_SECRET).
 */
export function buyerAddress(req: MedusaRequest): string {
  const named = req.headers['x-buyer-address']
  if (typeof named === 'string' && named && isStorefront(req)) return named.slice(0, 64)
  return req.socket.remoteAddress ?? ''
}

/** Whether a call comes from our own storefront's process. */
export function isStorefront(req: MedusaRequest): boolean {
  const secret = process.env.STOREFRONT_SECRET
  const given = req.headers['x-storefront-secret']
  if (!secret || typeof given !== 'string') return false
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}
