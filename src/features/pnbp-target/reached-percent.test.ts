import { describe, expect, it } from 'vitest'
import { reachedPercent } from './reached-percent.ts'

describe('the progress towards a target', () => {
  it('is told in whole per cent, and 100% only when all of it is there', () => {
    expect(reachedPercent(430, 1_000)).toBe('43%')
    expect(reachedPercent(999, 1_000)).toBe('99%')
    expect(reachedPercent(1_000, 1_000)).toBe('100%')
    expect(reachedPercent(1_500, 1_000)).toBe('150%')
  })

  it('is not told without a target', () => {
    expect(reachedPercent(500, 0)).toBeNull()
  })
})
