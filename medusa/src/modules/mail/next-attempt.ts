const FIRST_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 6 * 3600
const MOST_ATTEMPTS = 12

/** When to try again after so many failures: one minute, doubling up to six hours; null once it is given up. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null
  const wait_seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS)
  return new Date(now.getTime() + wait_seconds * 1000)
}
