import { randomUUID } from 'node:crypto'
import { checkoutInput } from '../../../medusa/src/contract/checkout'
import { rows } from '../../../medusa/src/database/sql'
import type FacilityOrderService from '../../../medusa/src/modules/facility-order/service'
import type { Checkout as CheckoutRow } from '../../../medusa/src/modules/facility-order/service'
import { placeCheckout } from '../../../medusa/src/workflows/checkout/place-checkout'
import { deriveFacilityOrdersWorkflow } from '../../../medusa/src/workflows/facility-order/derive-facility-orders'
import { ADDRESS, type Market } from '../fixtures/market.ts'
import type { Random } from '../fixtures/random.ts'
import { type BuyerType, type Mode, type Office, ruleAt } from './office.ts'
import { type Checkout, type Line, openRound, type Part, type World } from './order.ts'
import { ORDINARY, SMALL, type Stage } from './stage.ts'

type Good = keyof Market['listings']
const AT_MOST: Readonly<Record<Good, number>> = { chair: 12, table: 3, coffee: 60, onion: 300 }
const MADE_TO_ORDER: Good = 'table'

/** A buyer orders something at random through the shop's own checkout; the model takes the frozen parts as they are. */
export async function orderSomething(stage: Stage, random: Random, at: number): Promise<Checkout> {
  const { app, market } = stage
  const goods = random.weighted<Good[]>([
    [2, ['coffee']],
    [2, ['chair']],
    [2, ['table']],
    [1, ['chair', 'coffee']],
    [3, ['onion']],
    [2, ['coffee', 'onion']],
    [2, ['table', 'onion']],
    [2, ['chair', 'coffee', 'onion']],
  ])
  const sellers = [...new Set(goods.map((good) => (good === 'onion' ? SMALL : ORDINARY)))]
  const placed = await placeCheckout(app.container, {
    input: checkoutInput.parse({
      items: goods.map((good) => ({
        variant_id: market.listings[good].variant_id,
        quantity: random.int(1, AT_MOST[good]),
      })),
      buyer: {
        type: drawBuyer(random),
        name: 'Ibu Uji',
        phone: '0812-3456-7890',
        email: 'pembeli@contoh.example',
      },
      address: ADDRESS,
      parts: sellers.map((slug) => ({
        facility_id: market.facilities[slug],
        method: random.pick(['delivery', 'pickup']),
      })),
      payment_method: 'transfer',
    }),
    idempotency_key: randomUUID(),
    now: new Date(at),
  })
  const [order] = await rows<{ order_id: string }>(app.sql, 'SELECT order_id FROM checkout WHERE token = ?', [
    placed.token,
  ])
  return modelled(stage, order?.order_id as string, at)
}

const drawBuyer = (random: Random) =>
  random.weighted<BuyerType>([
    [6, 'person'],
    [1, 'office'],
    [1, 'reseller'],
  ])

/**
 * The same goods ordered again in other quantities, of other kinds, by another buyer, sometimes entered by hand: a checkout row like
 * that of an earlier order, with its own bare Medusa order and its own reservations, derived by the product's own workflow. The shop's
 * whole checkout for each of a thousand orders would take longer than all that is done to them.
 */
export async function orderAgain(
  stage: Stage,
  random: Random,
  like: Checkout,
  at: number,
): Promise<Checkout> {
  const { app } = stage
  const service = app.container.resolve<FacilityOrderService>('facility_order')
  const earlier = (await service.checkoutBy('order_id', like.order_id)) as CheckoutRow
  const order_id = `order_${randomUUID()}`
  const parts = earlier.parts.map((part) => {
    const slug = Object.values(stage.world.offices).find(({ id }) => id === part.facility_id)?.slug
    const mode = random.weighted<Mode | null>([
      [7, null],
      [1, 'harvest'],
      [1, 'custom'],
    ])
    return {
      ...part,
      lines: part.lines.map((line) => {
        const good = Object.entries(stage.market.listings).find(
          ([, { id }]) => id === line.listing_id,
        )?.[0] as Good
        return {
          ...line,
          order_line_item_id: `ordli_${randomUUID()}`,
          quantity: random.int(1, AT_MOST[good]),
          mode: slug === ORDINARY && mode ? mode : line.mode,
          price_edited_by: stage.price_editors.get(line.listing_id as string) ?? line.price_edited_by,
        }
      }),
    }
  })
  const entered_by = random.chance(0.15) ? random.pick(Object.values(stage.world.people)).id : null
  const total_rupiah = parts
    .flatMap(({ lines, shipping_rupiah }) => [
      shipping_rupiah,
      ...lines.map((line) => line.quantity * line.unit_price_rupiah),
    ])
    .reduce((sum, amount) => sum + amount, 0)
  const { closed_at, ...same } = earlier
  await app.sql.transaction(async (trx) => {
    await trx.raw(
      `INSERT INTO "order" SELECT (jsonb_populate_record(NULL::"order", to_jsonb(o) || jsonb_build_object('id', ?::text,
          'display_id', nextval(pg_get_serial_sequence('"order"', 'display_id')), 'status', 'pending', 'canceled_at', NULL))).*
        FROM "order" o WHERE o.id = ?`,
      [order_id, like.order_id],
    )
    await service.insertCheckout(
      {
        ...same,
        id: `chk_${randomUUID()}`,
        idempotency_key: randomUUID(),
        token: randomUUID(),
        order_id,
        order_number: `UJI-${order_id.slice(-12)}`,
        buyer_type: drawBuyer(random),
        payment_id: null,
        // Nobody to write to: what mails say is tested elsewhere.
        buyer_email: null,
        parts,
        entered_by,
        placed_at: new Date(at),
        total_rupiah: BigInt(total_rupiah),
      },
      trx,
    )
    for (const line of parts.flatMap(({ lines }) => lines))
      if (line.listing_id !== stage.market.listings[MADE_TO_ORDER].id)
        await trx.raw(
          `WITH level AS (
              UPDATE inventory_level il SET reserved_quantity = reserved_quantity + ?,
                  raw_reserved_quantity = jsonb_build_object('value', (reserved_quantity + ?)::text, 'precision', 20)
                FROM listing l WHERE l.id = ? AND il.inventory_item_id = l.inventory_item_id AND il.deleted_at IS NULL
                RETURNING il.inventory_item_id, il.location_id)
            INSERT INTO reservation_item (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity)
              SELECT ?, ?, inventory_item_id, location_id, ?, jsonb_build_object('value', ?::text, 'precision', 20) FROM level`,
          [
            line.quantity,
            line.quantity,
            line.listing_id,
            `resitem_${randomUUID()}`,
            line.order_line_item_id,
            line.quantity,
            String(line.quantity),
          ],
        )
  })
  await deriveFacilityOrdersWorkflow(app.container).run({ input: { order_id } })
  return modelled(stage, order_id, at)
}

type PlacedPart = Pick<
  Part,
  | 'id'
  | 'office'
  | 'method'
  | 'mode'
  | 'buyer_type'
  | 'address'
  | 'promised_from'
  | 'promised_to'
  | 'shipping'
  | 'entered_by'
> & { lines: Line[] }

/** An order that was just derived, as the model knows it: what was ordered is given, what becomes of it is the model's own. */
async function modelled({ app, world, market }: Stage, order_id: string, at: number): Promise<Checkout> {
  const parts = await rows<PlacedPart>(
    app.sql,
    `SELECT o.id, f.slug AS office, o.method, o.mode, o.buyer_type, o.address, o.promised_from::text, o.promised_to::text,
        o.shipping_rupiah::int AS shipping, c.entered_by,
        (SELECT json_agg(json_build_object('id', l.id, 'listing_id', l.listing_id, 'name', l.name, 'quantity', l.quantity,
            'price', l.unit_price_rupiah, 'price_edited_by', l.price_edited_by, 'is_stocked', l.listing_id <> ?,
            'weight_grams', l.weight_grams) ORDER BY l.name) FROM facility_order_line l WHERE l.facility_order_id = o.id) AS lines
      FROM facility_order o JOIN facility f ON f.id = o.facility_id JOIN checkout c ON c.order_id = o.order_id
      WHERE o.order_id = ? ORDER BY o.number`,
    [market.listings[MADE_TO_ORDER].id, order_id],
  )
  return { order_id, closed_at: null, parts: parts.map((given) => freshPart(world, given, at)) }
}

function freshPart(world: World, given: PlacedPart, at: number): Part {
  const part: Part = {
    ...given,
    rule: ruleAt(world.offices[given.office] as Office, at),
    state: 'awaiting_approval',
    version: 1,
    changed_by: [],
    rounds: [],
    step: null,
    escalated_to: null,
    remind_at: null,
    escalate_at: null,
    due_at: null,
    decided_at: null,
    is_closed: false,
    decisions: [],
    notices: [],
    last_decision: null,
    payment: null,
    is_stock_held: true,
  }
  openRound(world, part, 'placed', at)
  return part
}
