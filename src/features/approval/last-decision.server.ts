import type { readFacilityOrder } from '../../../medusa/src/contract/facility-order.ts'
import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import type { Desk } from '../session/open-desk.ts'

/** The order whose decision the address announces, as it is now. */
export async function readLastDecision(desk: Desk, url: URL): Promise<DeskOrder | undefined> {
  const id = url.searchParams.get('diputuskan')
  if (!id) return undefined
  const read = await desk.backend.get<ResponseOf<typeof readFacilityOrder>>(
    `/facility/orders/${encodeURIComponent(id)}`,
  )
  return read.ok ? read.data.order : undefined
}
