/** A month with the number of orders whose proceeds were divided in it. */
export interface CountedMonth {
  month: number
  orders: number
}

/** So few orders in a month could let somebody recognise one. */
export const FEWEST_ORDERS = 3

/**
 * Which months stand alone and which are told as one sum. Months with too few orders go together; while they are still too few
 * together, the quietest of the others joins them, because else the sum of the year would give them away.
 */
export function mergeMonths(months: readonly CountedMonth[], fewest = FEWEST_ORDERS): number[][] {
  const merged = months.filter(({ orders }) => orders > 0 && orders < fewest)
  const others = months
    .filter((month) => month.orders >= fewest)
    .sort((a, b) => a.orders - b.orders || b.month - a.month)
  const together = () => merged.reduce((sum, { orders }) => sum + orders, 0)
  while (merged.length > 0 && together() < fewest) {
    const quietest = others.shift()
    if (!quietest) break
    merged.push(quietest)
  }
  const hidden = merged.map(({ month }) => month).sort((a, b) => a - b)
  const alone = months.filter(({ month }) => !hidden.includes(month)).map(({ month }) => [month])
  return [...alone, ...(hidden.length > 0 ? [hidden] : [])].sort((a, b) => a[0]! - b[0]!)
}
