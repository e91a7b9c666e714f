import type { OpennessFigures } from '../../../medusa/src/contract/openness.ts'

/** What the split is told of: "of every Rp100.000". */
export const TOLD_OF = 100_000

/**
 * How much of each Rp100.000 went to each share. Whole rupiah that sum to exactly Rp100.000: what rounding leaves over goes to
 * the largest remainders, of equals to the first. Null where nothing was sold, or more was taken back than sold.
 */
export function splitShares<Share extends Pick<OpennessFigures['shared'][number], 'amount_rupiah'>>(
  shared: readonly Share[],
): (Share & { of_told: number })[] | null {
  const whole = shared.reduce((sum, { amount_rupiah }) => sum + BigInt(amount_rupiah), 0n)
  if (whole <= 0n || shared.some(({ amount_rupiah }) => amount_rupiah < 0)) return null
  const parts = shared.map((share) => {
    const exact = BigInt(share.amount_rupiah) * BigInt(TOLD_OF)
    return { share, floor: Number(exact / whole), remainder: exact % whole }
  })
  const left = TOLD_OF - parts.reduce((sum, { floor }) => sum + floor, 0)
  const raised = new Set(
    [...parts]
      .sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0))
      .slice(0, left),
  )
  return parts.map((part) => ({ ...part.share, of_told: part.floor + (raised.has(part) ? 1 : 0) }))
}
