import { APPROVER_ROLES, type Role } from '../../../medusa/src/contract/role.ts'

/** Which part of the queue is looked at, as the address says it; carried along from order to order. */
export interface QueueQuery {
  tampilan?: string | undefined
  nilai?: string | undefined
  cara?: string | undefined
  pembeli?: string | undefined
}

export const VIEWS = ['mine', 'late', 'all'] as const
export const VALUES = ['small', 'medium', 'large'] as const
export const MODES = ['ready_stock', 'made_to_order', 'harvest', 'custom'] as const
export const BUYERS = ['person', 'office', 'reseller'] as const

type View = (typeof VIEWS)[number]

/** The filters in an address; anything that is no filter is left out. */
export function queueQueryOf(url: URL): QueueQuery {
  const known = (name: string, values: readonly string[]) =>
    values.find((value) => value === url.searchParams.get(name))
  return {
    tampilan: known('tampilan', VIEWS),
    nilai: known('nilai', VALUES),
    cara: known('cara', MODES),
    pembeli: known('pembeli', BUYERS),
  }
}

/** The view that is shown: what was asked for, else what waits for the reader, or everything for somebody who takes no step. */
export function viewOf(query: QueueQuery, roles: readonly Role[]): View {
  const asked = VIEWS.find((view) => view === query.tampilan)
  return asked ?? (APPROVER_ROLES.some((role) => roles.includes(role)) ? 'mine' : 'all')
}

/** The same filters as the backend takes them. */
export function backendQuery(query: QueueQuery, view: View) {
  return { view, value: query.nilai, mode: query.cara, buyer_type: query.pembeli }
}

/** True when anything but the view narrows the queue. */
export function isNarrowed({ nilai, cara, pembeli }: QueueQuery): boolean {
  return Boolean(nilai || cara || pembeli)
}

/** The place of an order in the queue, from which the backend reads on in either direction. */
export function placeOf(order: { id: string; due_at: string | null }): string | undefined {
  return order.due_at ? `${order.due_at}~${order.id}` : undefined
}
