import { describe, expect, it } from 'vitest'
import { regionTotal } from './region-total.ts'

const row = (settled_goods_rupiah: number) => ({
  id: 'x',
  slug: 'x',
  name: 'X',
  published_listings: 3,
  awaiting_approval: 1,
  in_progress: 2,
  settled: 1,
  settled_goods_rupiah,
})

describe('the regional overview', () => {
  it('adds its rows up to the rupiah', () => {
    expect(regionTotal([row(1_250_000), row(317)])).toEqual({
      published_listings: 6,
      awaiting_approval: 2,
      in_progress: 4,
      settled: 2,
      settled_goods_rupiah: 1_250_317,
    })
    expect(regionTotal([]).settled).toBe(0)
  })
})
