import { randomInt } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { checkoutInput } from '../../contract/checkout'
import type { DeciderRole } from '../../contract/role'
import { database, row, rows } from '../../database/sql'
import type TreasuryService from '../../modules/treasury/service'
import { sumRupiah } from '../../money/rupiah'
import { concludeOrder } from '../../workflows/approval/conclude-order'
import { placeCheckout } from '../../workflows/checkout/place-checkout'
import { recordDeposit } from '../../workflows/deposit/record-deposit'
import { type Move, type Mover, moveFacilityOrder } from '../../workflows/facility-order/move-facility-order'
import type { StaffOf } from './fill-accounts'
import { type PastAct, pastActs } from './past-acts'
import { type PastOrder, pastOrders, placedAt } from './past-orders'

interface DatedAct {
  at: Date
  run: () => Promise<void>
}

/**
 * Lives through the demo's past with an earlier clock: every order is placed, decided, paid, made, handed over, settled and deposited by
 * the very workflows that the desks call, in the order in which it would have happened. No row is inserted past them.
 */
export async function livePast(
  container: MedusaContainer,
  { staffOf, facilities, now }: { staffOf: StaffOf; facilities: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const acts: DatedAct[] = []
  for (const [index, order] of pastOrders.entries()) {
    const placed_at = placedAt(order, index, now)
    acts.push({
      at: placed_at,
      run: () => place(container, { order, index, placed_at, facilities }),
    })
    for (const [slug, end] of Object.entries(order.ends))
      for (const step of pastActs(end, order.address ? 'delivery' : 'pickup')) {
        const at = new Date(placed_at.getTime() + step.hours_after * 3_600_000)
        acts.push({
          at,
          run: () => perform(container, { step, key: keyOf(index), slug, at, staffOf, facilities }),
        })
      }
  }
  acts.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { run } of acts) await run()
}

function keyOf(index: number): string {
  return `demo-past-${index}`
}

async function place(
  container: MedusaContainer,
  past: { order: PastOrder; index: number; placed_at: Date; facilities: Readonly<Record<string, string>> },
): Promise<void> {
  const { order } = past
  const listings = await rows<{ handle: string; variant_id: string }>(
    database(container),
    `SELECT handle, variant_id FROM listing WHERE handle = ANY (?)`,
    [order.items.map(([handle]) => handle)],
  )
  const variants = new Map(listings.map((listing) => [listing.handle, listing.variant_id]))
  await placeCheckout(container, {
    input: checkoutInput.parse({
      items: order.items.map(([handle, quantity]) => ({ variant_id: variants.get(handle), quantity })),
      buyer: order.buyer,
      address: order.address,
      parts: Object.keys(order.ends).map((slug) => ({
        facility_id: past.facilities[slug],
        method: order.address ? 'delivery' : 'pickup',
      })),
      payment_method: 'transfer',
    }),
    idempotency_key: keyOf(past.index),
    now: past.placed_at,
  })
}

interface Performance {
  step: PastAct
  key: string
  slug: string
  at: Date
  staffOf: StaffOf
  facilities: Readonly<Record<string, string>>
}

async function perform(container: MedusaContainer, past: Performance): Promise<void> {
  const facility_id = past.facilities[past.slug] as string
  if (past.step.act === 'deposit') return deposit(container, { ...past, facility_id })
  const order = await row<PastPart>(
    database(container),
    `SELECT o.id, o.order_id, o.pickup_code, o.content_hash, o.version, o.step_role, o.due_at, co.slug AS cooperative,
        p.amount_rupiah, (?::timestamptz AT TIME ZONE f.time_zone)::date::text AS day,
        (SELECT json_agg(json_build_object('facility_order_line_id', l.id, 'quantity', l.quantity)) FROM facility_order_line l
          WHERE l.facility_order_id = o.id) AS lines
      FROM facility_order o JOIN checkout c ON c.order_id = o.order_id JOIN facility f ON f.id = o.facility_id
      LEFT JOIN cooperative co ON co.id = o.cooperative_id LEFT JOIN payment_request p ON p.facility_order_id = o.id
      WHERE c.idempotency_key = ? AND o.facility_id = ?`,
    [past.at, past.key, facility_id],
  )
  if (!order) throw new Error(`The demo's order ${past.key} has no part of ${past.slug}.`)
  if (past.step.act === 'approve') return approveThrough(container, past, order)
  const at = overdueAt(past, order)
  await moveFacilityOrder(container, {
    facility_order_id: order.id,
    transition: past.step.act,
    mover: moverOf(past, order),
    now: at,
    ...broughtAlong(past.step.act, order),
  })
  await concludeOrder(container, order.order_id, afterUndo(at))
}

/** Every step of the order's chain by the officer whose step it is, half an hour apart. */
async function approveThrough(container: MedusaContainer, past: Performance, order: PastPart): Promise<void> {
  let at = past.at
  let { version, step_role } = order
  while (step_role) {
    const moved = await moveFacilityOrder(container, {
      facility_order_id: order.id,
      transition: 'approve',
      mover: { kind: 'staff', scope: past.staffOf(step_role, past.slug) },
      now: at,
      content_hash: order.content_hash,
      expected_version: version,
    })
    version = moved.version
    step_role = moved.step_role
    if (step_role) at = new Date(at.getTime() + 1_800_000)
  }
  await concludeOrder(container, order.order_id, afterUndo(at))
}

/** A little after a decision, when it can no longer be taken back. */
function afterUndo(at: Date): Date {
  return new Date(at.getTime() + 15_000)
}

/** What only a passed deadline brings happens a minute after it. */
function overdueAt({ step, at }: Performance, { due_at }: PastPart): Date {
  return (step.act === 'expire' || step.act === 'lapse') && due_at ? new Date(due_at.getTime() + 60_000) : at
}

interface PastPart {
  id: string
  order_id: string
  pickup_code: string | null
  content_hash: string
  version: number
  step_role: DeciderRole | null
  due_at: Date | null
  cooperative: string
  amount_rupiah: string
  day: string
  lines: { facility_order_line_id: string; quantity: number }[]
}

function moverOf({ step, slug, staffOf }: Performance, order: PastPart): Mover {
  if (step.by === 'buyer') return { kind: 'buyer', order_id: order.order_id }
  if (step.by === 'system') return { kind: 'system' }
  return {
    kind: 'staff',
    scope: staffOf(step.by, step.by === 'cooperative_clerk' ? order.cooperative : slug),
  }
}

function broughtAlong(act: Move['transition'], order: PastPart): Partial<Move> {
  switch (act) {
    case 'reject':
      return { reason_code: 'no_material', note: 'Kayu nantu kering baru tersedia bulan depan.' }
    case 'withdraw_paid':
      return { reason_code: 'quality', note: 'Barang tidak lolos pemeriksaan; dana dikembalikan.' }
    case 'pay':
      return { payment: { received_on: order.day, amount_rupiah: Number(order.amount_rupiah) } }
    case 'accept_goods':
      return { lines: order.lines }
    case 'ship':
      return { courier: 'JNE Trucking', tracking_number: `JTR${randomInt(10 ** 9, 10 ** 10)}` }
    case 'pick_up':
      return { pickup_code: order.pickup_code ?? '' }
    default:
      return {}
  }
}

/** Everything a facility owes the treasury by then, one deposit per account code. */
async function deposit(
  container: MedusaContainer,
  past: Performance & { facility_id: string },
): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const uncovered = await treasury.uncovered(past.facility_id, null)
  for (const account_code of new Set(uncovered.map((revenue) => revenue.account_code))) {
    const own = uncovered.filter((revenue) => revenue.account_code === account_code)
    await recordDeposit(container, {
      facility_id: past.facility_id,
      account_code,
      amount_rupiah: sumRupiah(own.map((revenue) => revenue.amount_rupiah)),
      billing_code: `8${past.at.toISOString().slice(0, 10).replaceAll('-', '')}${digits(6)}`,
      billing_expires_at: new Date(past.at.getTime() + 7 * 86_400_000),
      proof: { ntpn: newNtpn(), ntb: digits(12), bank: 'BRI', paid_on: past.at.toISOString().slice(0, 10) },
      actor: past.staffOf('treasurer', past.slug).staff_id,
      now: past.at,
    })
  }
}

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}

/** Sixteen letters and digits without the pairs that people mix up (O/0, I/1). */
function newNtpn(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')
}
