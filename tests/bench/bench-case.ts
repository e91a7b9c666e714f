import type { BenchShop } from './bench-shop.ts'

/** One measured promise. Figures are ratios or bounds within one run: machines differ. */
export interface BenchCase {
  name: string
  /** What is promised, as one sentence with its number. */
  target: string
  run(shop: () => Promise<BenchShop>): Promise<BenchResult>
}

export interface BenchResult {
  isMet: boolean
  /** The table that is printed. */
  rows: Record<string, string | number>[]
  /** What else the JSON file keeps. */
  figures: Record<string, number>
}
