import { type Rupiah, rupiah } from '../../../money/rupiah'

/**
 * Divides an amount in proportion to whole-number weights, by the largest remainder: everyone gets the floor of the exact share,
 * and the rupiah left over go one each to the largest remainders. Equal remainders are served in the order given, so the same
 * input always divides the same way. Amounts sum to the whole, and none is a rupiah or more away from its exact share.
 */
export function apportion(amount: Rupiah, weights: readonly bigint[]): Rupiah[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (amount < 0n || total <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('Only a sum of zero or more can be divided, by weights that are not all zero.')
  const shares = weights.map((weight) => (amount * weight) / total)
  const left_over = Number(shares.reduce((rest, share) => rest - share, amount as bigint))
  const served_first = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort(
      (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index,
    )
    .slice(0, left_over)
  for (const { index } of served_first) shares[index]! += 1n
  return shares.map((share) => rupiah(share))
}
