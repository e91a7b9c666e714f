import { MedusaError } from '@medusajs/framework/utils'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Makes a gate that lets each key through `points` times per window; then it refuses with HTTP 400 and how long to wait. */
export function throttle(limit: { points: number; duration_seconds: number }) {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.duration_seconds })
  return async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      try {
        await limiter.consume(key)
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        const minutes = Math.ceil(refused.msBeforeNext / 60_000)
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`,
        )
      }
    }
  }
}
