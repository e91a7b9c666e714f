/**
 * What a public page shows, by the names under which the database announces a change of it (triggers of `shop_change`). A page
 * passes them to its layout; the front makes it anew when one of them is announced.
 */
export const pageTags = {
  /** Which goods there are, and in which order. */
  listings: 'listings',
  /** Which goods of a family there are: what else it has is shown beside each of them. */
  family: (category: string) => `family:${category}`,
  /** Which facilities there are, and how much each sells. */
  facilities: 'facilities',
  /** What the books say to everybody. */
  openness: 'openness',
  /** A listing as its card shows it: words, price, picture, whether few or none are left. */
  listing: ({ id }: { id: string }) => `listing:${id}`,
  /** Exactly how many are left. */
  stock: ({ id }: { id: string }) => `stock:${id}`,
  /** A facility's own page. */
  facility: (slug: string) => `facility:${slug}`,
  /** What a facility's goods tell of those who make them: workshop, certificates, how proceeds are divided. */
  maker: (slug: string) => `maker:${slug}`,
}

/** When the first of these harvests closes: a page that says that one can order must not say so for longer. */
export function goodUntil(goods: readonly { harvest: { order_before: string } | null }[]): Date | undefined {
  const ends = goods.flatMap(({ harvest }) => (harvest ? [Date.parse(harvest.order_before)] : []))
  return ends.length > 0 ? new Date(Math.min(...ends)) : undefined
}
