/** How much of a target was reached: `43%`, rounded down, because a target is reached when all of it is. Null without a target. */
export function reachedPercent(deposited_rupiah: number, target_rupiah: number): string | null {
  return target_rupiah > 0 ? `${Math.floor((deposited_rupiah / target_rupiah) * 100)}%` : null
}
