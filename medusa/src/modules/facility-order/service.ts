import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { OrderMode } from '../../contract/approval-rule'
import { type FacilityOrderState, FINISHED_STATES, type TransitionName } from '../../contract/order-state'
import type { DeciderRole } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'
import { contentHash, type DecidedContent } from './content-hash'
import { modeOf } from './order-mode'

/** A checkout row: one per Idempotency-Key, written together with the Medusa order it made. */
export interface Checkout {
  id: string
  idempotency_key: string
  request_hash: string
  token: string
  order_id: string
  order_number: string
  buyer_type: 'person' | 'office' | 'reseller'
  buyer_name: string
  buyer_phone: string
  buyer_email: string | null
  address: { area_code: string; street: string; postal_code: string | null; landmark: string | null } | null
  payment_method: string
  payment_id: string | null
  parts: PartPlan[]
  locale: 'id' | 'en'
  /** What the buyer wrote to the facilities. */
  buyer_note: string | null
  /** The staff member who entered the order by hand (a custom order's quote); null for the buyer's own. */
  entered_by: string | null
  closed_at?: Date | null
  placed_at: Date
  total_rupiah: string
}

/** The part of a checkout that one facility must approve, frozen when the order was placed. */
export interface PartPlan {
  facility_id: string
  cooperative_id: string | null
  method: 'delivery' | 'pickup'
  shipping_rupiah: number
  promised_from: string
  promised_to: string
  scheme_id: string | null
  lines: LinePlan[]
}

export interface LinePlan {
  order_line_item_id: string
  /** Null for a custom order's line, as are variant and handle; that one has a quote instead. */
  listing_id: string | null
  variant_id: string | null
  quote_id?: string | null
  name: string
  handle: string | null
  workshop_id?: string | null
  workshop_name: string
  mode: OrderMode
  price_edited_by: string
  quantity: number
  unit_price_rupiah: number
  cost_rupiah: number
  account_code: string
  weight_grams: number
}

export interface FacilityOrder {
  id: string
  number: string
  order_id: string
  facility_id: string
  cooperative_id: string | null
  state: FacilityOrderState
  version: number
  content_hash: string
  method: 'delivery' | 'pickup'
  goods_rupiah: string
  shipping_rupiah: string
  total_rupiah: string
  scheme_id: string | null
  promised_from: string
  promised_to: string
  placed_at: Date
  due_at: Date | null
  buyer_type: Checkout['buyer_type']
  /** Null for pick-up. As it is approved: a correction while the order waits stands here, not in the checkout. */
  address: Checkout['address']
  mode: OrderMode
  entered_by: string | null
  /** Round of approval; 0 before the first is opened. */
  round: number
  /** The waiting step of the round and its role; null once nothing waits for approval. */
  step: number | null
  step_role: DeciderRole | null
  /** The next role, once the step runs late. */
  escalated_to: DeciderRole | null
  remind_at: Date | null
  escalate_at: Date | null
  decided_at: Date | null
  /** When what was decided takes effect, unless it is taken back before; null when nothing is left to conclude. */
  conclude_at: Date | null
  pickup_code: string | null
  courier: string | null
  tracking_number: string | null
}

export interface FacilityOrderLine extends LinePlan {
  id: string
  facility_order_id: string
  total_rupiah: string
}

export interface NewEvent {
  transition: TransitionName
  from_state: FacilityOrderState | null
  to_state: FacilityOrderState
  actor: 'buyer' | 'staff' | 'system'
  staff_id?: string | null
  role?: string | null
  organisation_id?: string | null
  reason_code?: string | null
  note?: string | null
  at: Date
}

const ORDER_COLUMNS = `id, number, order_id, facility_id, cooperative_id, state, version, content_hash, method, goods_rupiah, shipping_rupiah,
  total_rupiah, scheme_id, promised_from::text, promised_to::text, placed_at, due_at, buyer_type, address, mode,
  entered_by, round, step, step_role, escalated_to, remind_at, escalate_at, decided_at, conclude_at, pickup_code, courier, tracking_number`

/** The facility's part of an order: rows that only transitions change, each told by an event. */
export default class FacilityOrderService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** The checkout of a Medusa order, a token or an Idempotency-Key. */
  checkoutBy(column: 'order_id' | 'token' | 'idempotency_key', value: string, sql: Sql = this.pg) {
    return row<Checkout>(sql, `SELECT * FROM checkout WHERE ${column} = ?`, [value])
  }

  /** Forgets an address everywhere, and notes that who ordered with it is not to be shown with what is finished. The orders' ids. */
  async hideBuyer(email: string, now: Date, sql: Sql = this.pg): Promise<string[]> {
    const hidden = await rows<{ order_id: string }>(
      sql,
      `UPDATE checkout SET buyer_hidden_at = coalesce(buyer_hidden_at, ?), buyer_email = NULL
        WHERE lower(buyer_email) = ? RETURNING order_id`,
      [now, email],
    )
    return hidden.map(({ order_id }) => order_id)
  }

  /** Orders of hidden buyers whose every part has come to its end for good, and whose buyer is not forgotten yet. */
  async ordersToForget(sql: Sql = this.pg): Promise<string[]> {
    const found = await rows<{ order_id: string }>(
      sql,
      `SELECT c.order_id FROM checkout c WHERE c.buyer_hidden_at IS NOT NULL AND c.buyer_erased_at IS NULL
        AND jsonb_array_length(c.parts) = (SELECT count(*) FROM facility_order o WHERE o.order_id = c.order_id
          AND o.state = ANY (?::text[]) AND o.conclude_at IS NULL)
        ORDER BY c.order_id LIMIT 500`,
      [FINISHED_STATES],
    )
    return found.map(({ order_id }) => order_id)
  }

  /** Forgets how the buyers of orders were reached, and the names of those who never paid: a receipt of the state names its payer. */
  async forgetBuyers(order_ids: readonly string[], now: Date, sql: Sql): Promise<void> {
    await sql.raw(
      `UPDATE checkout c SET buyer_erased_at = ?, buyer_email = NULL, buyer_phone = '', address = NULL, buyer_note = NULL, request_hash = '',
          buyer_name = CASE WHEN EXISTS (SELECT FROM facility_order o JOIN facility_order_event e ON e.facility_order_id = o.id
            WHERE o.order_id = c.order_id AND e.transition = 'pay') THEN buyer_name ELSE '' END
        WHERE order_id = ANY (?::text[])`,
      [now, order_ids as string[]],
    )
  }

  /** The lines of orders. */
  async lineIds(order_ids: readonly string[], sql: Sql = this.pg): Promise<string[]> {
    const found = await rows<{ id: string }>(
      sql,
      `SELECT l.id FROM facility_order_line l JOIN facility_order o ON o.id = l.facility_order_id WHERE o.order_id = ANY (?::text[])`,
      [order_ids as string[]],
    )
    return found.map(({ id }) => id)
  }

  async insertCheckout(
    checkout: Omit<Checkout, 'total_rupiah'> & { total_rupiah: bigint },
    sql: Sql,
  ): Promise<void> {
    await sql('checkout').insert({
      ...checkout,
      address: checkout.address && JSON.stringify(checkout.address),
      parts: JSON.stringify(checkout.parts),
      total_rupiah: checkout.total_rupiah.toString(),
    })
  }

  /**
   * Makes the facility orders of a checkout from its frozen plan. Safe to run any number of times, also at once:
   * `unique(order_id, facility_id)` makes one set. Returns the ids that this call made.
   */
  async derive(checkout: Checkout, sql: Sql): Promise<string[]> {
    const made: string[] = []
    for (const [index, part] of checkout.parts.entries()) {
      const goods = part.lines.reduce(
        (sum, line) => sum + BigInt(line.unit_price_rupiah) * BigInt(line.quantity),
        0n,
      )
      const address = part.method === 'delivery' ? checkout.address : null
      const hash = contentHash(decidedContent({ ...part, buyer_type: checkout.buyer_type, address }))
      const id = generateEntityId(undefined, 'facord')
      const inserted = await rows<{ id: string }>(
        sql,
        `INSERT INTO facility_order (id, number, order_id, facility_id, cooperative_id, state, version, content_hash, method, goods_rupiah,
            shipping_rupiah, total_rupiah, scheme_id, promised_from, promised_to, placed_at, buyer_type, address, mode,
            entered_by)
          VALUES (?, ?, ?, ?, ?, 'awaiting_approval', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (order_id, facility_id) DO NOTHING RETURNING id`,
        [
          id,
          `${checkout.order_number}-${index + 1}`,
          checkout.order_id,
          part.facility_id,
          part.cooperative_id,
          hash,
          part.method,
          goods.toString(),
          part.shipping_rupiah,
          (goods + BigInt(part.shipping_rupiah)).toString(),
          part.scheme_id,
          part.promised_from,
          part.promised_to,
          checkout.placed_at,
          checkout.buyer_type,
          address && JSON.stringify(address),
          modeOf(part.lines.map((line) => line.mode)),
          checkout.entered_by,
        ],
      )
      if (inserted.length === 0) continue
      await sql('facility_order_line').insert(
        part.lines.map((line) => ({
          ...line,
          id: generateEntityId(undefined, 'facline'),
          facility_order_id: id,
          total_rupiah: (BigInt(line.unit_price_rupiah) * BigInt(line.quantity)).toString(),
        })),
      )
      await this.appendEvent(
        id,
        1,
        hash,
        {
          transition: 'place',
          from_state: null,
          to_state: 'awaiting_approval',
          actor: 'system',
          at: checkout.placed_at,
        },
        sql,
      )
      made.push(id)
    }
    return made
  }

  /** The order, locked until the transaction ends, so that of two deciding officers one waits and then sees the other's decision. */
  lock(id: string, sql: Sql) {
    return row<FacilityOrder>(sql, `SELECT ${ORDER_COLUMNS} FROM facility_order WHERE id = ? FOR UPDATE`, [
      id,
    ])
  }

  find(id: string, sql: Sql = this.pg) {
    return row<FacilityOrder>(sql, `SELECT ${ORDER_COLUMNS} FROM facility_order WHERE id = ?`, [id])
  }

  ofOrder(order_id: string, sql: Sql = this.pg) {
    return rows<FacilityOrder>(
      sql,
      `SELECT ${ORDER_COLUMNS} FROM facility_order WHERE order_id = ? ORDER BY number`,
      [order_id],
    )
  }

  lines(facility_order_id: string, sql: Sql = this.pg) {
    return rows<FacilityOrderLine>(
      sql,
      `SELECT * FROM facility_order_line WHERE facility_order_id = ? ORDER BY id`,
      [facility_order_id],
    )
  }

  /** The lines of several orders. */
  linesOf(facility_order_ids: readonly string[], sql: Sql = this.pg) {
    return rows<FacilityOrderLine>(
      sql,
      `SELECT * FROM facility_order_line WHERE facility_order_id = ANY(?) ORDER BY facility_order_id, id`,
      [facility_order_ids],
    )
  }

  /** What is decided on, as the rows hold it now. */
  async currentContent(order: FacilityOrder, sql: Sql = this.pg): Promise<DecidedContent> {
    const lines = await this.lines(order.id, sql)
    return decidedContent({ ...order, shipping_rupiah: Number(order.shipping_rupiah), lines })
  }

  /** The hash an officer decides under. */
  hashOf(content: DecidedContent): string {
    return contentHash(content)
  }

  /** The hash of the content now; equal to the stored one unless somebody altered a row. */
  async currentContentHash(order: FacilityOrder, sql: Sql = this.pg): Promise<string> {
    return contentHash(await this.currentContent(order, sql))
  }

  /** Moves the order: event and state change together; the database refuses one without the other at COMMIT. */
  async move(order: FacilityOrder, event: NewEvent, change: Partial<FacilityOrder>, sql: Sql): Promise<void> {
    const content_hash = change.content_hash ?? order.content_hash
    await this.appendEvent(order.id, order.version + 1, content_hash, event, sql)
    await sql('facility_order')
      .where({ id: order.id })
      .update({
        ...change,
        ...(change.address ? { address: JSON.stringify(change.address) } : {}),
        state: event.to_state,
        version: order.version + 1,
      })
  }

  private async appendEvent(
    id: string,
    seq: number,
    content_hash: string,
    event: NewEvent,
    sql: Sql,
  ): Promise<void> {
    await sql('facility_order_event').insert({
      ...event,
      id: generateEntityId(undefined, 'facev'),
      facility_order_id: id,
      seq,
      content_hash,
    })
  }
}

type ContentSource = Pick<
  FacilityOrder,
  'facility_id' | 'method' | 'promised_from' | 'promised_to' | 'buyer_type' | 'address'
> & {
  shipping_rupiah: number
  lines: readonly LinePlan[]
}

function decidedContent(part: ContentSource): DecidedContent {
  return {
    facility_id: part.facility_id,
    buyer_type: part.buyer_type,
    method: part.method,
    destination: part.method === 'delivery' ? JSON.stringify(destinationOf(part)) : '',
    promised_from: part.promised_from,
    promised_to: part.promised_to,
    shipping_rupiah: String(part.shipping_rupiah),
    lines: part.lines.map((line) => ({
      listing_id: (line.listing_id ?? line.quote_id) as string,
      name: line.name,
      quantity: line.quantity,
      unit_price_rupiah: String(line.unit_price_rupiah),
    })),
  }
}

function destinationOf({ address }: ContentSource): unknown {
  return address && [address.area_code, address.street, address.postal_code, address.landmark]
}
