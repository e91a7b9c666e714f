import type { CostedListing } from '../../../medusa/src/contract/cost-sheet.ts'

/** What one piece costs as it counts today, and how that stands to the price. */
export interface CostState {
  unit_cost_rupiah: number
  margin_rupiah: number
  state: 'fine' | 'loss' | 'no_sheet'
}

/** Whether a good earns anything, and whether its cost is more than a figure on the listing. A loss says so first. */
export function costState({ price_rupiah, listed_cost_rupiah, sheet }: CostedListing): CostState {
  const unit_cost_rupiah = sheet?.unit_cost_rupiah ?? listed_cost_rupiah
  const margin_rupiah = price_rupiah - unit_cost_rupiah
  const state = margin_rupiah <= 0 ? 'loss' : sheet ? 'fine' : 'no_sheet'
  return { unit_cost_rupiah, margin_rupiah, state }
}

/** The tone of the badge that says it. */
export const costTone = { fine: 'good', loss: 'trouble', no_sheet: 'waiting' } as const
