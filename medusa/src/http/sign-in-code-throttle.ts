import { createHash } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '../database/sql'
import { TooManyRefusal } from './refusal'

const QUARTER_SECONDS = 900
const DAY_SECONDS = 86_400

/** What is counted: codes sent to an address and codes asked for or tried by a caller. Kept in the database, so that a restart or a second process forgets nothing. */
const LIMITS = {
  code_of_address: { points: 5, duration: QUARTER_SECONDS },
  /** Five tries for each: nobody guesses one of a million in a hundred a day. */
  codes_of_day: { points: 20, duration: DAY_SECONDS },
  codes_of_caller: { points: 30, duration: QUARTER_SECONDS },
  tries_of_caller: { points: 60, duration: QUARTER_SECONDS },
} as const
export type CodeLimit = keyof typeof LIMITS

const limitersOf = new WeakMap<object, Record<CodeLimit, RateLimiterPostgres>>()

function limiters(pool: object): Record<CodeLimit, RateLimiterPostgres> {
  const known = limitersOf.get(pool)
  if (known) return known
  const made = Object.fromEntries(
    Object.entries(LIMITS).map(([keyPrefix, limit]) => [
      keyPrefix,
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'knex',
        tableName: 'login_throttle',
        tableCreated: true,
        keyPrefix,
        ...limit,
      }),
    ]),
  ) as Record<CodeLimit, RateLimiterPostgres>
  limitersOf.set(pool, made)
  return made
}

/** Counts an act against its limits, in the given order; refuses with 429 and how long to wait. Neither e-mails nor callers stand in the table. */
export async function throttleCodes(
  container: MedusaContainer,
  counted: readonly (readonly [CodeLimit, string])[],
): Promise<void> {
  const all = limiters(database(container))
  for (const [limit, key] of counted) {
    try {
      await all[limit].consume(createHash('sha256').update(key).digest('base64url'))
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const wait_seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw new TooManyRefusal(wait_seconds)
    }
  }
}
