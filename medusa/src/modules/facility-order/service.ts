import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { FacilityOrderState, TransitionName } from '../../contract/order-state'
import { row, rows, type Sql } from '../../database/sql'
import { contentHash } from './content-hash'

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
  address: { area_code: string; street: string; postal_code: string; landmark: string | null } | null
  payment_method: string
  payment_id: string | null
  parts: PartPlan[]
  locale: 'id' | 'en'
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
  approval_due_at: string
  scheme_id: string | null
  lines: LinePlan[]
}

export interface LinePlan {
  order_line_item_id: string
  listing_id: string
  variant_id: string
  name: string
  handle: string
  workshop_name: string
  mode: 'ready_stock' | 'made_to_order'
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
  total_rupiah, scheme_id, promised_from::text, promised_to::text, placed_at, due_at, pickup_code, courier, tracking_number`

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
      const hash = hashOf(checkout, part)
      const id = generateEntityId(undefined, 'facord')
      const inserted = await rows<{ id: string }>(
        sql,
        `INSERT INTO facility_order (id, number, order_id, facility_id, cooperative_id, state, version, content_hash, method, goods_rupiah,
            shipping_rupiah, total_rupiah, scheme_id, promised_from, promised_to, placed_at, due_at)
          VALUES (?, ?, ?, ?, ?, 'awaiting_approval', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
          part.approval_due_at,
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

  /** The hash of the content as the rows hold it now; equal to the stored one unless somebody altered a row. */
  async currentContentHash(order: FacilityOrder, sql: Sql = this.pg): Promise<string> {
    const checkout = await this.checkoutBy('order_id', order.order_id, sql)
    const lines = await this.lines(order.id, sql)
    if (!checkout) throw new Error(`facility order ${order.id} has no checkout`)
    return hashOf(checkout, { ...order, shipping_rupiah: Number(order.shipping_rupiah), lines })
  }

  /** Moves the order: event and state change together; the database refuses one without the other at COMMIT. */
  async move(order: FacilityOrder, event: NewEvent, change: Partial<FacilityOrder>, sql: Sql): Promise<void> {
    await this.appendEvent(order.id, order.version + 1, order.content_hash, event, sql)
    await sql('facility_order')
      .where({ id: order.id })
      .update({ ...change, state: event.to_state, version: order.version + 1 })
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

function hashOf(
  checkout: Checkout,
  part: Omit<PartPlan, 'approval_due_at' | 'scheme_id' | 'cooperative_id'>,
): string {
  return contentHash({
    facility_id: part.facility_id,
    buyer_type: checkout.buyer_type,
    method: part.method,
    destination: part.method === 'delivery' ? JSON.stringify(destinationOf(checkout)) : '',
    promised_from: part.promised_from,
    promised_to: part.promised_to,
    shipping_rupiah: String(part.shipping_rupiah),
    lines: part.lines.map((line) => ({
      listing_id: line.listing_id,
      name: line.name,
      quantity: line.quantity,
      unit_price_rupiah: String(line.unit_price_rupiah),
    })),
  })
}

function destinationOf({ address }: Checkout): unknown {
  return address && [address.area_code, address.street, address.postal_code, address.landmark]
}
