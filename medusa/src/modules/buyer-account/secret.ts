import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** An unguessable text of 43 characters (256 bits), for a session or a sign-in under way. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Six digits, each equally likely. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is kept of a token. It is long enough that its hash tells nothing. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * What is kept of a code. Six digits could be tried out against a plain hash; the token of the sign-in, of which only
 * another hash is kept, makes that impossible for who reads the database.
 */
export function codeHash(challenge: string, code: string): string {
  return createHash('sha256').update(`${challenge}:${code}`).digest('base64url')
}

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export function isSameHash(one: string, other: string): boolean {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}
