import type { Rupiah } from '../../../money/rupiah'

interface Revenue {
  settlement_id: string
  amount_rupiah: Rupiah
}

/** What a deposit is to cover: settlements by name, or all from the oldest up to one. Neither: what makes up its amount. */
export interface Chosen {
  settlement_ids?: readonly string[] | undefined
  up_to?: string | undefined
}

/** What a deposit covers, or the sums it could have had. */
export type Choice<R extends Revenue> = { covers: R[] } | { possible_sums: bigint[] }

/** The settlements that were named or lie before the one that was; undefined where nothing was chosen. */
export function chosenRevenue<R extends Revenue>(
  uncovered: readonly R[],
  { settlement_ids, up_to }: Chosen,
): R[] | undefined {
  if (up_to !== undefined)
    return uncovered.slice(0, uncovered.findIndex(({ settlement_id }) => settlement_id === up_to) + 1)
  if (!settlement_ids?.length) return undefined
  const named = new Set(settlement_ids)
  return uncovered.filter(({ settlement_id }) => named.has(settlement_id))
}

/**
 * The settlements that a deposit of this amount covers: the chosen ones, or else the oldest. A deposit covers settlements whole;
 * an amount that fits none is never adjusted, the nearest sums are named instead (domain.md 6).
 */
export function chooseRevenue<R extends Revenue>(
  uncovered: readonly R[],
  amount_rupiah: Rupiah,
  chosen: Chosen = {},
): Choice<R> {
  const covers = chosenRevenue(uncovered, chosen)
  if (covers) {
    const sum = covers.reduce((total, revenue) => total + revenue.amount_rupiah, 0n)
    const count = chosen.up_to === undefined ? new Set(chosen.settlement_ids).size : covers.length
    return sum === amount_rupiah && covers.length === count ? { covers } : { possible_sums: [sum] }
  }
  let sum = 0n
  for (const [index, revenue] of uncovered.entries()) {
    const below = sum
    sum += revenue.amount_rupiah
    if (sum === amount_rupiah) return { covers: uncovered.slice(0, index + 1) }
    if (sum > amount_rupiah) return { possible_sums: below > 0n ? [below, sum] : [sum] }
  }
  return { possible_sums: uncovered.length > 0 ? [sum] : [] }
}
