import type { ApprovalRow, listApprovals } from '../../../medusa/src/contract/approval.ts'
import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import type { Desk } from '../session/open-desk.ts'
import { backendQuery, placeOf, type QueueQuery, viewOf } from './queue-query.ts'

type Queue = ResponseOf<typeof listApprovals>

/** The orders before and after one in the part of the queue that is looked at; for one that no longer waits, the queue's first. */
export async function readNeighbours(desk: Desk, query: QueueQuery, order: DeskOrder) {
  const filters = { ...backendQuery(query, viewOf(query, desk.workplace.roles)), limit: 1 }
  const place = order.state === 'awaiting_approval' ? placeOf(order) : undefined
  const [next, previous] = await Promise.all([
    desk.backend.get<Queue>('/facility/approvals', { ...filters, after: place }),
    place ? desk.backend.get<Queue>('/facility/approvals', { ...filters, before: place }) : null,
  ])
  return {
    next: next.ok ? next.data.orders[0] : undefined,
    previous: previous?.ok ? previous.data.orders[0] : undefined,
  }
}

/** What waits for the reader after an order they decided on: the next deadline, then from the start; nothing when all is done. */
export async function readNextWaiting(
  desk: Desk,
  query: QueueQuery,
  decided: { id: string; place: string | undefined },
): Promise<ApprovalRow | undefined> {
  const filters = { ...backendQuery(query, viewOf({}, desk.workplace.roles)), limit: 2 }
  for (const after of decided.place ? [decided.place, undefined] : [undefined]) {
    const queue = await desk.backend.get<Queue>('/facility/approvals', { ...filters, after })
    const next = queue.ok ? queue.data.orders.find((order) => order.id !== decided.id) : undefined
    if (next) return next
  }
  return undefined
}
