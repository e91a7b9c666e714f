/** A share of a split scheme as it is frozen on an order. */
export interface Share {
  code: string
  kind: string
  position: number
  rate_bps: number
}

/**
 * The tests' own division of whole rupiah, written apart from the backend's: every share gets its floor, and what is
 * left goes to the largest remainders, the state first among equals, then the lower position.
 */
export function divideByShares(base_rupiah: bigint, shares: readonly Share[]): Map<string, bigint> {
  const parts = shares.map((share) => {
    const exact = base_rupiah * BigInt(share.rate_bps)
    return { share, amount: exact / 10_000n, remainder: exact % 10_000n }
  })
  let left = base_rupiah - parts.reduce((sum, { amount }) => sum + amount, 0n)
  const byRemainder = [...parts].sort(
    (a, b) =>
      Number(b.remainder - a.remainder) ||
      Number(b.share.kind === 'PNBP') - Number(a.share.kind === 'PNBP') ||
      a.share.position - b.share.position,
  )
  for (const part of byRemainder) {
    if (left === 0n) break
    part.amount += 1n
    left -= 1n
  }
  return new Map(parts.map(({ share, amount }) => [share.code, amount]))
}
