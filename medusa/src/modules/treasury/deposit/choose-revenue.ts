import type { Rupiah } from '../../../money/rupiah'

interface Revenue {
  settlement_id: string
  amount_rupiah: Rupiah
}

/** What a deposit covers, or the sums it could have had. */
export type Choice<R extends Revenue> = { covers: R[] } | { possible_sums: bigint[] }

/**
 * The settlements that a deposit of this amount covers: the named ones, or else the oldest. A deposit covers settlements whole;
 * an amount that fits none is never adjusted, the nearest sums are named instead (domain.md 6).
 */
export function chooseRevenue<R extends Revenue>(
  uncovered: readonly R[],
  amount_rupiah: Rupiah,
  settlement_ids: readonly string[] | undefined,
): Choice<R> {
  if (settlement_ids?.length) {
    const covers = uncovered.filter((revenue) => settlement_ids.includes(revenue.settlement_id))
    const sum = total(covers)
    return sum === amount_rupiah && covers.length === new Set(settlement_ids).size
      ? { covers }
      : { possible_sums: [sum] }
  }
  const sums = uncovered.map((_, index) => total(uncovered.slice(0, index + 1)))
  const count = sums.indexOf(amount_rupiah) + 1
  if (count > 0) return { covers: uncovered.slice(0, count) }
  const below = sums.filter((sum) => sum < amount_rupiah).at(-1)
  const above = sums.find((sum) => sum > amount_rupiah)
  return { possible_sums: [below, above].filter((sum) => sum !== undefined) }
}

function total(revenues: readonly Revenue[]): bigint {
  return revenues.reduce((sum, revenue) => sum + revenue.amount_rupiah, 0n)
}
