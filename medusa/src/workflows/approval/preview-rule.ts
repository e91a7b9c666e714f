import type { MedusaContainer } from '@medusajs/framework/types'
import type { ApprovalStepRule, OrderMode } from '../../contract/approval-rule'
import { database, rows } from '../../database/sql'
import { type ChainSubject, chainOf } from '../../modules/approval/chain'
import type ApprovalService from '../../modules/approval/service'
import { rupiah, rupiahToJson } from '../../money/rupiah'

interface OrderRow {
  number: string
  mode: OrderMode
  buyer_type: ChainSubject['buyer_type']
  total_rupiah: string
}

const ORDERS_MAX = 5_000
const EXAMPLES_MAX = 10

/** Which steps a facility's waiting and recent orders would have needed under other rules. Changes nothing. */
export async function previewRule(
  container: MedusaContainer,
  { facility_id, steps, now }: { facility_id: string; steps: readonly ApprovalStepRule[]; now: Date },
) {
  const inForce = await container.resolve<ApprovalService>('approval').ruleInForce(facility_id, now)
  const orders = await rows<OrderRow>(
    database(container),
    `SELECT number, mode, buyer_type, total_rupiah FROM facility_order
      WHERE facility_id = ? AND (state = 'awaiting_approval' OR placed_at > ?::timestamptz - interval '30 days')
      ORDER BY placed_at DESC LIMIT ${ORDERS_MAX}`,
    [facility_id, now],
  )
  const compared = orders.map(({ number, mode, buyer_type, total_rupiah: text }) => {
    const total_rupiah = rupiah(text)
    const subject = { mode, buyer_type, total_rupiah }
    return {
      number,
      mode,
      buyer_type,
      total_rupiah: rupiahToJson(total_rupiah),
      before: rolesOf(inForce.steps, subject),
      after: rolesOf(steps, subject),
    }
  })
  const changed = compared.filter((order) => order.before.join() !== order.after.join())
  return {
    orders: orders.length,
    changed: changed.length,
    chains: countChains(compared),
    examples: changed.slice(0, EXAMPLES_MAX),
  }
}

type Roles = ReturnType<typeof rolesOf>

function rolesOf(steps: readonly ApprovalStepRule[], subject: ChainSubject) {
  return chainOf(steps, subject).map(({ role }) => role)
}

/** How many orders take each chain before and after, shortest chain first. */
function countChains(orders: readonly { before: Roles; after: Roles }[]) {
  const counts = new Map<string, { roles: Roles; before: number; after: number }>()
  for (const order of orders)
    for (const side of ['before', 'after'] as const) {
      const key = order[side].join()
      const count = counts.get(key) ?? { roles: order[side], before: 0, after: 0 }
      count[side] += 1
      counts.set(key, count)
    }
  return [...counts.values()].sort((a, b) => a.roles.length - b.roles.length)
}
