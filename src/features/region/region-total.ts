import type { readRegionOverview } from '../../../medusa/src/contract/facility.ts'
import type { ResponseOf } from '../../lib/medusa.ts'

export type RegionRow = ResponseOf<typeof readRegionOverview>['facilities'][number]

/** What the regional table counts, left to right. */
export const COUNTED = [
  'published_listings',
  'awaiting_approval',
  'in_progress',
  'settled',
  'settled_goods_rupiah',
] as const
export type RegionCounts = Record<(typeof COUNTED)[number], number>

/** The sums of the whole region. */
export function regionTotal(rows: readonly RegionRow[]): RegionCounts {
  const total: RegionCounts = {
    published_listings: 0,
    awaiting_approval: 0,
    in_progress: 0,
    settled: 0,
    settled_goods_rupiah: 0,
  }
  for (const row of rows) for (const name of COUNTED) total[name] += row[name]
  return total
}
