import { createHash } from 'node:crypto'
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '../database/sql'
import { buyerAddress } from './buyer-address'

interface Throttles {
  per_account: RateLimiterPostgres
  per_address: RateLimiterPostgres
}

/** A refusal takes at least this long, so that its time does not tell whether an account exists. */
const REFUSAL_MILLISECONDS = 400

const throttlesOf = new WeakMap<object, Throttles>()

/** Limits come from LOGIN_ATTEMPTS_PER_ACCOUNT, LOGIN_ATTEMPTS_PER_ADDRESS and LOGIN_WINDOW_SECONDS. */
function throttles(pool: object): Throttles {
  const known = throttlesOf.get(pool)
  if (known) return known
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'knex',
      tableName: 'login_throttle',
      tableCreated: true,
      keyPrefix,
      points,
      duration: Number(process.env.LOGIN_WINDOW_SECONDS ?? 900),
    })
  const made = {
    per_account: limiter('account', Number(process.env.LOGIN_ATTEMPTS_PER_ACCOUNT ?? 10)),
    per_address: limiter('address', Number(process.env.LOGIN_ATTEMPTS_PER_ADDRESS ?? 100)),
  }
  throttlesOf.set(pool, made)
  return made
}

/**
 * Bounds the tries of a password per account and per address. Every try is counted before it is made, so that many at
 * once do not slip through; a right password gives the count back.
 */
export async function throttleLogin(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { per_account, per_address } = throttles(database(req.scope))
  const account = hashed(emailOf(req.body))
  const address = hashed(buyerAddress(req))
  try {
    await per_address.consume(address)
    await per_account.consume(account)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const wait_seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    res.setHeader('Retry-After', String(wait_seconds))
    res.status(429).json({ type: 'too_many_attempts', message: waitSentence(wait_seconds) })
    return
  }
  res.once('finish', () => {
    if (res.statusCode !== 200) return
    void Promise.all([per_account.delete(account), per_address.reward(address)]).catch(() => undefined)
  })
  delayRefusals(res)
  next()
}

function emailOf(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : ''
  return String(email).trim().toLowerCase()
}

function waitSentence(wait_seconds: number): string {
  return `Terlalu banyak percobaan masuk. Coba lagi dalam ${Math.ceil(wait_seconds / 60)} menit.`
}

function delayRefusals(res: MedusaResponse): void {
  const answer = res.json.bind(res)
  const started = Date.now()
  res.json = (body) => {
    const wait_milliseconds = res.statusCode < 400 ? 0 : started + REFUSAL_MILLISECONDS - Date.now()
    if (wait_milliseconds > 0) setTimeout(() => answer(body), wait_milliseconds)
    else answer(body)
    return res
  }
}

/** Neither e-mails nor addresses stand in the table of counters. */
function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
