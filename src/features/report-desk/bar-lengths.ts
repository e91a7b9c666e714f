/** Lengths of bars in per cent of the longest, one decimal. What is below nothing has no bar; the table beside tells it. */
export function barLengths(groups: readonly (readonly number[])[]): number[][] {
  const longest = Math.max(1, ...groups.flat())
  return groups.map((amounts) =>
    amounts.map((amount) => Math.round((Math.max(0, amount) / longest) * 1_000) / 10),
  )
}
