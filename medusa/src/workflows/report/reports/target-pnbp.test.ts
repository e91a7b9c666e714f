import { describe, expect, it } from 'vitest'
import { reachedBps } from './target-pnbp'

describe('how much of a target was reached', () => {
  it('is told in basis points, and never rounded up to a target that is not reached', () => {
    expect(reachedBps(1_000_000n, 430_000n)).toBe(4_300)
    expect(reachedBps(3n, 2n)).toBe(6_666)
    expect(reachedBps(1_000_000n, 999_999n)).toBe(9_999)
    expect(reachedBps(100n, 150n)).toBe(15_000)
  })

  it('is nothing to tell without a target', () => {
    expect(reachedBps(0n, 5_000n)).toBeNull()
  })
})
