/** Seconds that a bearer token is still good for; 0 when it is over or cannot be read. The backend verifies it, not we. */
export function secondsLeft(token: string, now: Date): number {
  const expires_at_seconds = claimsOf(token)?.exp
  if (typeof expires_at_seconds !== 'number') return 0
  return Math.max(0, Math.floor(expires_at_seconds - now.getTime() / 1000))
}

function claimsOf(token: string): { exp?: unknown } | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return typeof claims === 'object' ? claims : null
  } catch {
    return null
  }
}
