import { randomUUID } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { checkoutInput } from '../../../medusa/src/contract/checkout'
import type { FacilityOrderState } from '../../../medusa/src/contract/order-state'
import type { Role } from '../../../medusa/src/contract/role'
import { database, row } from '../../../medusa/src/database/sql'
import { placeCheckout } from '../../../medusa/src/workflows/checkout/place-checkout'
import {
  type Move,
  moveFacilityOrder,
} from '../../../medusa/src/workflows/facility-order/move-facility-order'
import { type Market, orderFor, type Seller } from '../../backend/fixtures/market.ts'
import { liveOrder, type OrderLife } from '../../backend/fixtures/past-order.ts'
import { type Letters, minute } from './minute.ts'

/** An act that waits to be done, and the clock by which the sweep goes on afterwards. */
export interface Subject {
  run(letters: Letters): Promise<unknown>
  at: Date
  /** The act is the sweep of a minute: it goes on by being done again. */
  is_sweep?: boolean
}

export interface SweptAct {
  name: string
  /** The states of all parts in the end, so that an end is not equal only because nobody came to it. */
  leads_to: readonly FacilityOrderState[]
  /** A person may have begun what the system finishes: then it is the same whoever did it. */
  is_by_anybody?: boolean
  prepare(container: MedusaContainer, market: Market): Promise<Subject>
}

export const PLACED_AT = new Date('2027-02-01T02:00:00Z')
const HOUR = 3_600_000
export const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR)
/** Past the seconds in which a decision may be taken back. */
export const concluded = (from: Date) => new Date(from.getTime() + 15_000)

/** A buyer's order of two facilities, or of one. */
export function placing(container: MedusaContainer, market: Market, items: Parameters<typeof orderFor>[1]) {
  const input = checkoutInput.parse(orderFor(market, items))
  const idempotency_key = randomUUID()
  return () => placeCheckout(container, { input, idempotency_key, now: PLACED_AT })
}

/** A part that has come so far, by a clock of 2027. */
export async function lived(
  container: MedusaContainer,
  market: Market,
  life: Partial<OrderLife> & Pick<OrderLife, 'end'>,
) {
  return liveOrder(container, market, {
    good: market.listings.coffee,
    quantity: 2,
    method: 'delivery',
    placed_at: PLACED_AT,
    hour: HOUR,
    ...life,
  })
}

interface Times {
  remind_at: Date
  escalate_at: Date
  due_at: Date
}

export async function timesOf(container: MedusaContainer, id: string): Promise<Times> {
  const found = await row<Times>(
    database(container),
    'SELECT remind_at, escalate_at, due_at FROM facility_order WHERE id = ?',
    [id],
  )
  return found as Times
}

/** The sweep itself is what dies. */
export function sweeping(container: MedusaContainer, at: Date): Subject {
  return { at, is_sweep: true, run: (letters) => minute(container, at, letters) }
}

export function moving(
  container: MedusaContainer,
  market: Market,
  { role, seller, ...move }: Omit<Move, 'mover'> & { role: Role; seller: Seller },
): () => Promise<unknown> {
  const organisation = role === 'cooperative_clerk' ? market.cooperativeOf(seller) : seller
  const mover = { kind: 'staff' as const, scope: market.staff(role, organisation) }
  return () => moveFacilityOrder(container, { ...move, mover })
}
