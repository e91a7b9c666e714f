import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import type { SplitScheme } from '../../modules/treasury/scheme/scheme'
import type TreasuryService from '../../modules/treasury/service'
import { type DividedProceeds, divideProceeds } from '../../modules/treasury/settlement/settlement-parts'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { dayAfter } from '../checkout/promised-dates'
import { divisibleOrders } from './divisible-order'
import { type DueOrder, type ListedOrder, listedOrders } from './due-orders'

/** A part as it would be divided now; undivided when something is in the way. */
export interface DuePart {
  order: DueOrder
  /** Everything the buyer paid for it. */
  total_rupiah: Rupiah
  scheme: SplitScheme | undefined
  divided: DividedProceeds | undefined
}

/** The longest due parts of a list, and the count and sum of all that stand in it. */
export interface DueList {
  parts: DuePart[]
  count: number
  total_rupiah: Rupiah
}

/** How far ahead the list looks, and how much of each list a page can carry: as much as one run takes. */
const LOOK_AHEAD_DAYS = 14
const MOST = 200

/**
 * What a facility has to divide now and soon, each part with its division, in the order in which they become due; and what it
 * cannot divide, which takes no place from the others.
 */
export async function listDue(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
  limit: number = MOST,
): Promise<Record<ListedOrder['list'], DueList>> {
  const by = new Date(now.getTime() + LOOK_AHEAD_DAYS * 86_400_000)
  const orders = await listedOrders({ facility_id, by, now, limit }, database(container))
  const parts = await dueParts(container, facility_id, orders)
  const listOf = (name: ListedOrder['list']): DueList => {
    const first = orders.find(({ list }) => list === name)
    return {
      parts: parts.filter((_, index) => orders[index]!.list === name),
      count: first?.list_count ?? 0,
      total_rupiah: rupiah(first?.list_rupiah ?? 0),
    }
  }
  return { due: listOf('due'), upcoming: listOf('upcoming'), blocked: listOf('blocked') }
}

/** The parts with their divisions: schemes, lines and costs are read once for all of them. */
async function dueParts(
  container: MedusaContainer,
  facility_id: string,
  orders: readonly DueOrder[],
): Promise<DuePart[]> {
  const sql = database(container)
  const ids = [...new Set(orders.flatMap(({ divided_by }) => divided_by ?? []))]
  const schemes = await container.resolve<TreasuryService>('treasury').schemesById(facility_id, ids, sql)
  const parts = orders.map((order) => ({
    order,
    total_rupiah: rupiah(BigInt(order.total_rupiah) + BigInt(order.unique_code)),
    scheme: schemes.get(order.divided_by ?? ''),
    unique_code: order.unique_code,
  }))
  const open = parts.filter(({ order }) => !order.blocked)
  const found = await divisibleOrders(container, facility_id, open, sql)
  const divisible = new Map(found.map((part) => [part.id, part]))
  return parts.map(({ order, total_rupiah, scheme }) => {
    const part = divisible.get(order.id)
    const divided = part && scheme ? divideProceeds({ ...scheme, ...part }) : undefined
    return { order, total_rupiah, scheme, divided }
  })
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
