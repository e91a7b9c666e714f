import type { HarvestSeed, SupplySeed } from './good-seed'

/** So many pieces ready on the shelf. */
export const inStock = (quantity: number): SupplySeed => ({ mode: 'stock', quantity })

/** Made once it is ordered, within so many days. */
export const toOrder = (lead_time_days_min: number, lead_time_days_max: number): SupplySeed => ({
  mode: 'made_to_order',
  lead_time_days_min,
  lead_time_days_max,
})

/** Ordered before it is harvested, from the nearest of these batches. */
export const byHarvest = (...batches: HarvestSeed[]): SupplySeed => ({ mode: 'harvest', batches })
