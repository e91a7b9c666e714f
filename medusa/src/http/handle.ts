import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { z } from '@medusajs/framework/zod'
import type { RouteContract } from '../contract/define-route'
import type { BuyerScope } from '../modules/buyer-account/service'
import { buyerAddress, isStorefront } from './buyer-address'
import { buyerScope } from './buyer-scope'
import { FileAnswer } from './file-answer'
import { readBytes } from './read-bytes'
import { ConflictRefusal, FieldRefusal, notFound, refuseField, TooManyRefusal } from './refusal'
import { asksForEnglish } from './refuse-in-english'
import { type StaffScope, staffScope } from './staff-scope'

/** What a route's handler works with; everything is validated and the clock is an argument. */
export interface RouteCall<Params, Query, Body> {
  params: Params
  query: Query
  body: Body
  /** The caller and the organisation it acts for. Only routes of staff may read it. */
  staff: StaffScope
  /** The caller's account. Only routes of the actor 'buyer' may read it. */
  buyer: BuyerScope
  idempotency_key: string
  /** The caller's address as the storefront or the socket saw it: for throttles only. */
  remote_address: string
  container: MedusaContainer
  now: Date
}

/**
 * Makes the Medusa handler of one route contract: validates (400 with a sentence per field, 404 for the address), finds the caller's scope
 * (401, 403), acts, answers JSON or a file. Conflicts answer 409 `{ type, message, ... }`.
 */
export function handle<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  contract: RouteContract<P, Q, B, R>,
  act: (call: RouteCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
) {
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    try {
      const now = new Date()
      const { staff, buyer } = await scopesOf(req, contract, now)
      const { localeError } = asksForEnglish(req) ? z.locales.en() : z.locales.id()
      const call = {
        params: addressed(contract.params, req.params) as z.output<P>,
        query: parse(contract.query, req.query, localeError) as z.output<Q>,
        body: (contract.raw_body_max_bytes
          ? await readBytes(req, contract.raw_body_max_bytes)
          : parse(contract.body, req.body ?? {}, localeError)) as z.output<B>,
        staff: staff as StaffScope,
        buyer: buyer as BuyerScope,
        idempotency_key: contract.is_idempotent ? idempotencyKey(req) : '',
        remote_address: buyerAddress(req),
        container: req.scope,
        now,
      }
      const answer = await act(call)
      if (answer instanceof FileAnswer) await answer.sendTo(res)
      else res.status(contract.status ?? 200).json(answer)
    } catch (error) {
      if (error instanceof FieldRefusal)
        res.status(400).json({ type: 'invalid_data', message: error.message, fields: error.fields })
      else if (error instanceof ConflictRefusal)
        res.status(409).json({ type: error.conflict, message: error.message, ...error.details })
      else if (error instanceof TooManyRefusal)
        res
          .status(429)
          .setHeader('Retry-After', String(error.wait_seconds))
          .json({ type: 'too_many_attempts', message: error.message })
      else throw error
    }
  }
}

/** Who calls, of the kind that the route is for. */
async function scopesOf(
  req: MedusaRequest,
  contract: RouteContract,
  now: Date,
): Promise<{ staff?: StaffScope; buyer?: BuyerScope }> {
  if (contract.actor === 'public') return {}
  if (contract.actor === 'shop' && !isStorefront(req))
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, 'Hanya untuk toko ini sendiri.')
  if (contract.actor === 'shop') return {}
  if (contract.actor === 'buyer') return { buyer: await buyerScope(req, now) }
  return { staff: await staffScope(req, contract, now) }
}

/** The parts of the address. What cannot be the address of anything is not found, rather than filled in wrongly. */
function addressed(schema: z.ZodType | undefined, params: unknown): unknown {
  try {
    return parse(schema, params)
  } catch (error) {
    if (error instanceof FieldRefusal) return notFound('Alamat ini')
    throw error
  }
}

/** Fields whose schema has no sentence of its own are refused in the words of zod, in the caller's language. */
function parse(schema: z.ZodType | undefined, value: unknown, error?: z.core.$ZodErrorMap): unknown {
  if (!schema) return {}
  if (JSON.stringify(value)?.includes('\\u0000'))
    throw new FieldRefusal({
      body: 'Ada karakter yang tidak terlihat di dalam isian. Ketik ulang, lalu kirim lagi.',
    })
  const result = schema.safeParse(value, { error })
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'body'] ??= issue.message
  throw new FieldRefusal(fields)
}

function idempotencyKey(req: MedusaRequest): string {
  const key = req.headers['idempotency-key']
  if (typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key)) return key
  return refuseField('Idempotency-Key', 'Sertakan header Idempotency-Key (8–100 karakter).')
}
