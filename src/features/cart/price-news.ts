import type { Cart } from './cart.ts'

/** What a line costs now, and what the buyer last saw. */
export interface PriceChange {
  from_rupiah: number
  to_rupiah: number
}
interface PricedLine {
  variant_id: string
  unit_price_rupiah: number
}

/** The goods that cost something else than when the buyer last saw them. */
export function priceChanges(cart: Cart, lines: readonly PricedLine[]): ReadonlyMap<string, PriceChange> {
  const now = new Map(lines.map((line) => [line.variant_id, line.unit_price_rupiah]))
  const changes = new Map<string, PriceChange>()
  for (const { variant_id, seen_rupiah } of cart) {
    const to_rupiah = now.get(variant_id)
    if (seen_rupiah === null || to_rupiah === undefined || to_rupiah === seen_rupiah) continue
    changes.set(variant_id, { from_rupiah: seen_rupiah, to_rupiah })
  }
  return changes
}

/** The goods that would come from another harvest than the buyer was shown (by variant: the id of the batch). */
export function harvestChanges(
  shown: Readonly<Record<string, string>>,
  lines: readonly { variant_id: string; harvest: { id: string } | null }[],
): ReadonlySet<string> {
  const changed = lines.filter(
    ({ variant_id, harvest }) => shown[variant_id] && shown[variant_id] !== harvest?.id,
  )
  return new Set(changed.map(({ variant_id }) => variant_id))
}

/** The cart after the buyer has been shown these prices: the same change is not told twice. */
export function withSeenPrices(cart: Cart, lines: readonly PricedLine[]): Cart {
  const now = new Map(lines.map((line) => [line.variant_id, line.unit_price_rupiah]))
  return cart.map((line) => ({ ...line, seen_rupiah: now.get(line.variant_id) ?? line.seen_rupiah }))
}

/** Whether a page is fetched ahead: then nobody has seen yet what it says. */
export function isFetchedAhead(headers: Headers): boolean {
  return /prefetch|prerender/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')
}
