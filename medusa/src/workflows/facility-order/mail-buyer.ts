import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { TransitionName } from '../../contract/order-state'
import { row, rows } from '../../database/sql'
import { reasonText } from '../../modules/facility-order/reason-text'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { Checkout, FacilityOrder } from '../../modules/facility-order/service'
import { orderMail } from '../../modules/mail/order-mail'
import type { OrderMailData, OrderMailKind } from '../../modules/mail/order-mail-data'
import type MailService from '../../modules/mail/service'
import { alternativesOfPart } from '../approval/alternatives'
import { readChanges } from '../approval/read-changes'
import type { EffectCall } from './effects'

/** Which transition tells the buyer what. `mark_ready` is news only for who picks up. */
const KIND_OF: Partial<Record<TransitionName, OrderMailKind>> = {
  change: 'order_changed',
  begin_payment: 'approved_pay_now',
  close: 'rejected',
  expire: 'expired',
  cancel: 'cancelled',
  lapse: 'cancelled',
  withdraw_paid: 'cancelled',
  accept_return: 'returned',
  pay: 'payment_received',
  mark_ready: 'ready_for_pickup',
  ship: 'shipped',
  deliver: 'delivered',
  pick_up: 'delivered',
  refund: 'refunded',
}

/** The `mail_buyer` effect, run last so that it tells the new state: one mail per facility order and kind. */
export async function mailTransition({
  container,
  order,
  move,
  trx,
}: Omit<EffectCall, 'transition' | 'facts'>): Promise<void> {
  const kind = KIND_OF[move.transition]
  if (!kind || (kind === 'ready_for_pickup' && order.method !== 'pickup')) return
  const checkout = await container
    .resolve<FacilityOrderService>('facility_order')
    .checkoutBy('order_id', order.order_id, trx)
  if (!checkout) return
  const { reason, note } = await reasonOf(order, move, trx)
  await mailBuyer(
    container,
    {
      kind,
      checkout,
      order,
      now: move.now,
      ...(reason ? { reason: [reasonText(reason, checkout.locale), note].filter(Boolean).join(' — ') } : {}),
      ...(kind === 'order_changed' ? { changed: await changedContent(order, move, trx) } : {}),
      ...(move.courier && move.tracking_number
        ? { shipment: { courier: move.courier, tracking_number: move.tracking_number } }
        : {}),
    },
    trx,
  )
}

async function changedContent(
  order: FacilityOrder,
  move: EffectCall['move'],
  trx: Knex.Transaction,
): Promise<NonNullable<OrderMailData['changed']>> {
  return { changes: (await readChanges(trx, [order.id])).get(order.id) ?? [], note: move.note ?? null }
}

/** Why the order ends: what the mover says, or for a rejection that is concluded later, what the officer said. */
async function reasonOf(
  order: FacilityOrder,
  move: EffectCall['move'],
  trx: Knex.Transaction,
): Promise<{ reason?: string | undefined; note?: string | null | undefined }> {
  if (move.transition === 'lapse') return { reason: 'payment_lapsed', note: move.note }
  // What the head notes about a return is for the file.
  if (move.transition === 'accept_return') return { reason: move.reason_code }
  if (move.transition !== 'close') return { reason: move.reason_code, note: move.note }
  const rejection = await row<{ reason: string; note: string | null }>(
    trx,
    `SELECT reason_code AS reason, note FROM facility_order_event WHERE facility_order_id = ? AND transition = 'reject'
      ORDER BY seq DESC LIMIT 1`,
    [order.id],
  )
  return rejection ?? {}
}

interface BuyerMail {
  kind: OrderMailKind
  checkout: Checkout
  /** Absent for `placed`, which tells of the whole order. */
  order?: FacilityOrder
  now: Date
  reason?: string
  shipment?: { courier: string; tracking_number: string }
  changed?: NonNullable<OrderMailData['changed']>
}

/** Writes a mail into the outbox for a buyer who left an address; everyone else follows the tracking page. */
export async function mailBuyer(
  container: MedusaContainer,
  mail: BuyerMail,
  trx: Knex.Transaction,
): Promise<void> {
  const { checkout, order, kind } = mail
  if (!checkout.buyer_email) return
  const parts = await mailedParts(checkout.order_id, order?.id ?? null, trx)
  const first = parts[0]
  if (!first) return
  const data: OrderMailData = {
    number: order?.number ?? checkout.order_number,
    buyer_name: checkout.buyer_name,
    facility_name: [...new Set(parts.map((part) => part.facility_name))].join(', '),
    time_zone: first.time_zone,
    lines: parts.flatMap((part) => part.lines),
    shipping_rupiah: parts.reduce((sum, part) => sum + BigInt(part.shipping_rupiah), 0n),
    total_rupiah: parts.reduce((sum, part) => sum + BigInt(part.total_rupiah), 0n),
    track_url: `${process.env.SHOP_URL ?? 'http://localhost:4321'}/pesanan/${checkout.token}`,
    ...(kind === 'placed' && first.due_at ? { decision_due_at: first.due_at } : {}),
    ...(kind === 'approved_pay_now' && first.payment ? { payment: paymentOf(first.payment) } : {}),
    ...(kind === 'ready_for_pickup' ? { pickup: pickupOf(first, checkout.locale) } : {}),
    ...(mail.reason ? { reason: mail.reason } : {}),
    ...(mail.shipment ? { shipment: mail.shipment } : {}),
    ...(mail.changed ? { changed: mail.changed } : {}),
    ...(kind === 'approved_pay_now' ? { payments: await paymentsOf(checkout.order_id, trx) } : {}),
    ...(order && (kind === 'rejected' || kind === 'expired')
      ? { alternatives: await offered(container, { order, locale: checkout.locale, now: mail.now }, trx) }
      : {}),
  }
  await container.resolve<MailService>('mail').write(
    {
      dedupe_key: dedupeKey(mail),
      facility_id: first.facility_id,
      recipient: checkout.buyer_email,
      ...orderMail(kind, data, checkout.locale),
    },
    mail.now,
    trx,
  )
}

/** One mail per facility order and kind; but the content may change more than once, each time in a new round. */
function dedupeKey({ kind, order, checkout }: BuyerMail): string {
  const key = `${kind}:${order?.id ?? checkout.order_id}`
  return kind === 'order_changed' ? `${key}:${order?.round}` : key
}

/** What the facilities of an order have approved, each without its unique code: payment begins once all are decided. */
async function paymentsOf(
  order_id: string,
  trx: Knex.Transaction,
): Promise<NonNullable<OrderMailData['payments']>> {
  const parts = await rows<{ facility_name: string; total_rupiah: string }>(
    trx,
    `SELECT f.name AS facility_name, o.total_rupiah FROM facility_order o JOIN facility f ON f.id = o.facility_id
      WHERE o.order_id = ? AND o.state = 'approved' ORDER BY o.number`,
    [order_id],
  )
  return parts.map(({ facility_name, total_rupiah }) => ({
    facility_name,
    amount_rupiah: BigInt(total_rupiah),
  }))
}

/** Similar goods of other facilities. */
async function offered(
  container: MedusaContainer,
  { order, locale, now }: { order: FacilityOrder; locale: 'id' | 'en'; now: Date },
  trx: Knex.Transaction,
): Promise<NonNullable<OrderMailData['alternatives']>> {
  const cards = await alternativesOfPart(container, { facility_order_id: order.id, now }, trx)
  return cards.map((card) => ({
    name: (locale === 'en' && card.name_en) || card.name,
    facility_name: card.facility.name,
    price_rupiah: card.price_rupiah,
    url: `${process.env.SHOP_URL ?? 'http://localhost:4321'}/produk/${card.handle}`,
  }))
}

interface MailedPart {
  id: string
  facility_id: string
  facility_name: string
  time_zone: string
  street: string
  pickup_hours: Record<string, string>
  pickup_code: string | null
  due_at: Date | null
  shipping_rupiah: string
  total_rupiah: string
  lines: { name: string; workshop_name: string; quantity: number; total_rupiah: number }[]
  payment: {
    amount_rupiah: number
    unique_code: number
    bank: string
    number: string
    holder: string
    due_at: string
  } | null
}

function mailedParts(
  order_id: string,
  facility_order_id: string | null,
  trx: Knex.Transaction,
): Promise<MailedPart[]> {
  return rows<MailedPart>(
    trx,
    `SELECT o.id, o.facility_id, f.name AS facility_name, f.time_zone, f.street, f.pickup_hours, o.pickup_code, o.due_at,
        o.shipping_rupiah, o.total_rupiah,
        (SELECT json_agg(json_build_object('name', l.name, 'workshop_name', l.workshop_name, 'quantity', l.quantity,
            'total_rupiah', l.total_rupiah) ORDER BY l.id) FROM facility_order_line l WHERE l.facility_order_id = o.id) AS lines,
        (SELECT json_build_object('amount_rupiah', p.amount_rupiah, 'unique_code', p.unique_code, 'bank', b.bank, 'number', b.number,
            'holder', b.holder, 'due_at', p.due_at)
          FROM payment_request p JOIN bank_account b ON b.id = p.bank_account_id WHERE p.facility_order_id = o.id) AS payment
      FROM facility_order o JOIN facility f ON f.id = o.facility_id
      WHERE o.order_id = ? AND (?::text IS NULL OR o.id = ?) ORDER BY o.number`,
    [order_id, facility_order_id, facility_order_id],
  )
}

function paymentOf(payment: NonNullable<MailedPart['payment']>): NonNullable<OrderMailData['payment']> {
  return { ...payment, due_at: new Date(payment.due_at) }
}

const DAYS: Record<'id' | 'en', Record<string, string>> = {
  id: { mon: 'Senin', tue: 'Selasa', wed: 'Rabu', thu: 'Kamis', fri: 'Jumat', sat: 'Sabtu', sun: 'Minggu' },
  en: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
}

function pickupOf(part: MailedPart, locale: 'id' | 'en'): NonNullable<OrderMailData['pickup']> {
  const hours = Object.entries(part.pickup_hours).map(([day, text]) => `${DAYS[locale][day] ?? day} ${text}`)
  return { code: part.pickup_code ?? '', address: part.street, hours: hours.join('; ') }
}
