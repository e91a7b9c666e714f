import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import type { SplitScheme } from '../../modules/treasury/scheme/scheme'
import type TreasuryService from '../../modules/treasury/service'
import { type DividedProceeds, divideProceeds } from '../../modules/treasury/settlement/settlement-parts'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { dayAfter } from '../checkout/promised-dates'
import { facilityDay } from '../proceeds/facility-day'
import { divisibleOrder, schemeOfOrder } from './divisible-order'
import { type DueOrder, dueOrders } from './due-orders'

/** A part as it would be divided now. */
export interface DuePart {
  order: DueOrder
  /** Everything the buyer paid for it. */
  total_rupiah: Rupiah
  held_rupiah: Rupiah
  scheme: SplitScheme | undefined
  divided: DividedProceeds | undefined
  blocked: 'money_differs' | 'no_scheme' | null
}

/** How far ahead the list looks, and how much of it a page can carry. */
export const LOOK_AHEAD_DAYS = 14
const MOST = 200

/** What a facility has to divide now and soon, each part with its division, in the order in which they become due. */
export async function listDue(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<{ due: DuePart[]; upcoming: DuePart[]; blocked: DuePart[] }> {
  const by = new Date(now.getTime() + LOOK_AHEAD_DAYS * 86_400_000)
  const orders = await dueOrders({ facility_id, by, limit: MOST }, database(container))
  const parts: DuePart[] = []
  for (const order of orders) parts.push(await duePart(container, order, now))
  const open = parts.filter(({ blocked }) => !blocked)
  return {
    due: open.filter(({ order }) => order.due_at <= now),
    upcoming: open.filter(({ order }) => order.due_at > now),
    blocked: parts.filter(({ blocked }) => blocked),
  }
}

/** One part with its division, or with what is in the way. */
export async function duePart(container: MedusaContainer, order: DueOrder, now: Date): Promise<DuePart> {
  const sql = database(container)
  const total_rupiah = rupiah(BigInt(order.total_rupiah) + BigInt(order.unique_code))
  const held_rupiah = rupiah(order.held_rupiah)
  const on = await facilityDay(container, order.facility_id, now, sql)
  const scheme = await schemeOfOrder(container.resolve<TreasuryService>('treasury'), order, on, sql)
  const part = { order, total_rupiah, held_rupiah, scheme, divided: undefined }
  if (!scheme) return { ...part, blocked: 'no_scheme' }
  const divisible = await divisibleOrder(container, order, on, sql)
  const divided = divideProceeds({ ...scheme, ...divisible })
  return { ...part, divided, blocked: held_rupiah === total_rupiah ? null : 'money_differs' }
}

/** Sums over parts: how many, how much, and how much of it for whom. */
export function totalOf(parts: readonly DuePart[]) {
  const sums = new Map<string, { label: string; kind: string; amount_rupiah: Rupiah }>()
  for (const { label, kind, amount_rupiah } of parts.flatMap(({ divided }) => divided?.parts ?? [])) {
    const key = `${kind} ${label}`
    sums.set(key, {
      label,
      kind,
      amount_rupiah: rupiah((sums.get(key)?.amount_rupiah ?? 0n) + amount_rupiah),
    })
  }
  return {
    count: parts.length,
    total_rupiah: rupiah(parts.reduce((sum, part) => sum + part.total_rupiah, 0n)),
    components: [...sums.values()],
  }
}

/** The day on which a part becomes due, where the facility keeps its books. */
export function dueOn({ due_at }: DueOrder, time_zone: string): string {
  return dayAfter(due_at, time_zone, 0)
}
