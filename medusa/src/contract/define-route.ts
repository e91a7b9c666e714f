import type { z } from '@medusajs/framework/zod'
import type { Role } from './role'

/**
 * Who may call a route: anybody, a buyer who is signed in, any staff member, or staff acting for an organisation of this kind. `shop` is our
 * storefront's own process, proven by STOREFRONT_SECRET.
 */
export type RouteActor =
  | 'public'
  | 'buyer'
  | 'shop'
  | 'staff'
  | 'facility'
  | 'cooperative'
  | 'region'
  | 'directorate'

/** One HTTP route of ours: what validates it, what describes it (docs/openapi.json) and what the authorisation matrix walks. */
export interface RouteContract<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'DELETE'
  /** Express form: `/facility/orders/:id`. */
  path: string
  actor: RouteActor
  /** Roles that may call it; empty or absent: every role of the actor's organisations. */
  roles?: readonly Role[]
  summary: string
  params?: Params
  query?: Query
  body?: Body
  /** The body is a picture's raw bytes, not JSON; the handler receives a Buffer of at most this many bytes. */
  raw_body_max_bytes?: number
  /** Needs the `Idempotency-Key` header (8–100 visible characters). */
  is_idempotent?: boolean
  response: Response
  /** The answer is a file of one of these media types, not JSON; the handler sends it by itself. */
  response_media_types?: readonly string[]
  status?: 200 | 201
}

/** Declares a route; the types of params, query, body and response follow from its schemas. */
export function defineRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(contract: RouteContract<Params, Query, Body, Response>) {
  return contract
}
