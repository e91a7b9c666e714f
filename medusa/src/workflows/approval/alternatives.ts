import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { ListingCard } from '../../contract/catalogue'
import type { PartAlternatives } from '../../contract/waiting-list'
import { database, rows, type Sql } from '../../database/sql'
import { LISTING_INDEX } from '../../modules/catalogue/listing-document'
import type { CardWithoutStock } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import { searchWords } from '../../modules/catalogue/stop-words'
import type FacilityOrderService from '../../modules/facility-order/service'
import { withStock } from '../catalogue/cards-with-stock'

/** At most so many are offered for one line, out of so many that the search finds alike. */
const OFFERED = 3
const LOOKED_AT = 48
/** A similar good costs no less than half and no more than twice as much. */
const CHEAPEST = 0.5
const DEAREST = 2

/** What the buyer of an order may do about its rejected and expired parts; undefined for an unknown token. */
export async function alternativesOfOrder(
  container: MedusaContainer,
  token: string,
): Promise<{ has_email: boolean; parts: PartAlternatives[] } | undefined> {
  const checkout = await container.resolve<FacilityOrderService>('facility_order').checkoutBy('token', token)
  if (!checkout) return undefined
  const lines = await refusedLines(database(container), { order_id: checkout.order_id })
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
      alternatives: await similarGoods(container, line),
      may_wait: line.listing_id !== null,
      is_waiting: line.listing_id !== null && waited_for.has(line.listing_id),
    })
  }
  return { has_email: checkout.buyer_email !== null, parts: [...parts.values()] }
}

/** What is offered in the mail about one part: each good once, the closest first. */
export async function alternativesOfPart(
  container: MedusaContainer,
  facility_order_id: string,
): Promise<ListingCard[]> {
  const offered = new Map<string, ListingCard>()
  for (const line of await refusedLines(database(container), { facility_order_id }))
    for (const card of await similarGoods(container, line)) offered.set(card.id, card)
  return [...offered.values()].slice(0, OFFERED)
}

interface RefusedLine {
  id: string
  facility_order_id: string
  listing_id: string | null
  facility_slug: string
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
    `SELECT l.id, l.facility_order_id, l.listing_id, f.slug AS facility_slug, l.name, g.category, l.unit_price_rupiah
      FROM facility_order o JOIN facility f ON f.id = o.facility_id JOIN facility_order_line l ON l.facility_order_id = o.id
      LEFT JOIN listing g ON g.id = l.listing_id WHERE ${condition} ORDER BY o.number, l.id`,
    [id],
  )
}

/**
 * The same or a similar good at another facility that can be bought now: of the same category, with words of the same name as the
 * search ranks them, at a price that compares.
 */
async function similarGoods(container: MedusaContainer, line: RefusedLine): Promise<ListingCard[]> {
  if (!line.category) return []
  const { hits } = await container.resolve(Modules.SEARCH).search<{ card: string }>({
    entity: LISTING_INDEX,
    fields: ['card'],
    filters: {
      q: searchWords(line.name).join(' '),
      category: line.category,
      facility: { $ne: line.facility_slug },
    },
    pagination: { skip: 0, take: LOOKED_AT },
    search_options: { match_strategy: 'any' },
  })
  const price = Number(line.unit_price_rupiah)
  const cards = hits
    .map((hit) => JSON.parse(hit.document.card) as CardWithoutStock)
    .filter((card) => card.price_rupiah >= price * CHEAPEST && card.price_rupiah <= price * DEAREST)
  return (await withStock(container, cards))
    .filter(({ available_quantity }) => available_quantity !== 0)
    .slice(0, OFFERED)
}
