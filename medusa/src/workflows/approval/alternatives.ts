import type { MedusaContainer } from '@medusajs/framework/types'
import type { ListingCard } from '../../contract/catalogue'
import type { PartAlternatives } from '../../contract/waiting-list'
import { database, rows, type Sql } from '../../database/sql'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityOrderService from '../../modules/facility-order/service'
import type ReviewService from '../../modules/review/service'

/** At most so many are offered for one line, and in one mail. */
const OFFERED = 3

/** What the buyer of an order may do about its rejected and expired parts; undefined for an unknown token. */
export async function alternativesOfOrder(
  container: MedusaContainer,
  { token, now }: { token: string; now: Date },
): Promise<{ has_email: boolean; parts: PartAlternatives[] } | undefined> {
  const checkout = await container.resolve<FacilityOrderService>('facility_order').checkoutBy('token', token)
  if (!checkout) return undefined
  const sql = database(container)
  const lines = await refusedLines(sql, { order_id: checkout.order_id })
  const waited_for = await container
    .resolve<CatalogueService>('catalogue')
    .waitedFor(checkout.order_id, checkout.buyer_email)
  const parts = new Map<string, PartAlternatives>()
  for (const line of lines) {
    const part = parts.get(line.facility_order_id) ?? { id: line.facility_order_id, lines: [] }
    parts.set(part.id, part)
    part.lines.push({
      facility_order_line_id: line.id,
      name: line.name,
      alternatives: await similarGoods(container, line, now, sql),
      may_wait: line.listing_id !== null,
      is_waiting: line.listing_id !== null && waited_for.has(line.listing_id),
    })
  }
  return { has_email: checkout.buyer_email !== null, parts: [...parts.values()] }
}

/** What is offered in the mail about one part: each good once, the closest first. */
export async function alternativesOfPart(
  container: MedusaContainer,
  { facility_order_id, now }: { facility_order_id: string; now: Date },
  sql: Sql,
): Promise<ListingCard[]> {
  const offered = new Map<string, ListingCard>()
  for (const line of await refusedLines(sql, { facility_order_id }))
    for (const card of await similarGoods(container, line, now, sql)) offered.set(card.id, card)
  return [...offered.values()].slice(0, OFFERED)
}

interface RefusedLine {
  id: string
  facility_order_id: string
  listing_id: string | null
  facility_id: string
  name: string
  /** Null for a custom order: it has no listing, and so no kind. */
  category: string | null
  unit_price_rupiah: string
}

/** Lines of one order's rejected and expired parts, or of one part whatever its state is. */
function refusedLines(
  sql: Sql,
  of: { order_id: string } | { facility_order_id: string },
): Promise<RefusedLine[]> {
  const [condition, id] =
    'order_id' in of
      ? [`o.order_id = ? AND o.state IN ('rejected', 'expired')`, of.order_id]
      : ['o.id = ?', of.facility_order_id]
  return rows<RefusedLine>(
    sql,
    `SELECT l.id, l.facility_order_id, l.listing_id, o.facility_id, l.name, g.category, l.unit_price_rupiah
      FROM facility_order o JOIN facility_order_line l ON l.facility_order_id = o.id
      LEFT JOIN listing g ON g.id = l.listing_id WHERE ${condition} ORDER BY o.number, l.id`,
    [id],
  )
}

/** The same or a similar good that another facility can deliver now. */
async function similarGoods(
  container: MedusaContainer,
  line: RefusedLine,
  now: Date,
  sql: Sql,
): Promise<ListingCard[]> {
  // A custom order is like nothing on a shelf.
  if (!line.category) return []
  const cards = await container.resolve<CatalogueService>('catalogue').similarListings(
    {
      name: line.name,
      category: line.category,
      price_rupiah: BigInt(line.unit_price_rupiah),
      not_from: line.facility_id,
      now,
    },
    OFFERED,
    sql,
  )
  const ids = cards.map(({ id }) => id)
  const ratings = await container.resolve<ReviewService>('review').ratings(ids, sql)
  return cards.map((card) => ({ ...card, rating: ratings.get(card.id) ?? null }))
}
