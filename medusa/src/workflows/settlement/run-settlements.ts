import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { ConflictRefusal } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { type DueOrder, dueOrders } from './due-orders'
import { settleOrder } from './settle-order'

export interface RunSettlements {
  staff: StaffScope
  facility_order_ids: readonly string[]
  /** What the treasurer saw in the list; another count or sum means that it changed. */
  expected_count: number
  expected_rupiah: number
  now: Date
}

/** What became of one part of a run. */
export interface RunResult {
  facility_order_id: string
  facility_order_number: string
  outcome: 'settled' | 'failed'
  settlement_id: string | null
  reason: string | null
}

/**
 * Divides exactly the parts of a list that was shown before, each in its own transaction: one that fails does not hold up the
 * others. Refused as a whole when the list is no longer the one that was shown.
 */
export async function runSettlements(container: MedusaContainer, run: RunSettlements): Promise<RunResult[]> {
  const facility_order_ids = [...new Set(run.facility_order_ids)]
  const orders = await dueOrders(
    { facility_id: run.staff.organisation_id, facility_order_ids, by: run.now, limit: 200 },
    database(container),
  )
  refuseChanged(orders, facility_order_ids.length, run)
  const results: RunResult[] = []
  for (const order of orders) results.push(await settled(container, order, run))
  return results
}

function refuseChanged(orders: readonly DueOrder[], asked: number, run: RunSettlements): void {
  const rupiah = orders.reduce(
    (sum, order) => sum + BigInt(order.total_rupiah) + BigInt(order.unique_code),
    0n,
  )
  const is_same =
    orders.length === asked && asked === run.expected_count && rupiah === BigInt(run.expected_rupiah)
  if (is_same) return
  throw new ConflictRefusal(
    'list_changed',
    `Daftarnya berubah sejak Anda membukanya: kini ${orders.length} bagian, Rp${rupiah.toLocaleString('id-ID')}. Periksa daftar terbaru, lalu bagi lagi.`,
    { count: orders.length, total_rupiah: Number(rupiah) },
  )
}

async function settled(
  container: MedusaContainer,
  { id, number }: DueOrder,
  { staff, now }: RunSettlements,
): Promise<RunResult> {
  const part = { facility_order_id: id, facility_order_number: number }
  try {
    const mover = { kind: 'staff' as const, scope: staff }
    const { id: settlement_id } = await settleOrder(container, { facility_order_id: id, mover, now })
    return { ...part, outcome: 'settled', settlement_id, reason: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...part, outcome: 'failed', settlement_id: null, reason }
  }
}
