import { isDeepStrictEqual } from 'node:util'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { ApprovalStepRule, OrderMode } from '../../contract/approval-rule'
import { rows, type Sql } from '../../database/sql'
import { type ChainStep, chainOf } from '../../modules/approval/chain'
import { contentHash, type DecidedContent } from '../../modules/facility-order/content-hash'
import FacilityOrderService from '../../modules/facility-order/service'
import type { OrderViolation } from './order-violations'

interface RoundRow {
  facility_order_id: string
  facility_id: string
  round: number
  is_last: boolean
  mode: OrderMode
  content: DecidedContent
  content_hash: string
  steps: ChainStep[]
  rule: ApprovalStepRule[] | null
}

const AT_ONCE = 500

/** What no SQL can tell: hashes and chains, computed again by the code that made them. Empty when all are right. */
export async function contentViolations(sql: Sql): Promise<OrderViolation[]> {
  const found: OrderViolation[] = []
  const orders = new FacilityOrderService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql })
  let after: readonly [string, number] = ['', 0]
  while (true) {
    const page = await roundsAfter(sql, after)
    for (const round of page) {
      found.push(...roundViolations(round))
      if (round.is_last) found.push(...(await orderViolations(orders, round)))
    }
    const last = page.at(-1)
    if (!last) return found
    after = [last.facility_order_id, last.round]
  }
}

function roundsAfter(sql: Sql, [id, round]: readonly [string, number]): Promise<RoundRow[]> {
  return rows<RoundRow>(
    sql,
    `SELECT r.facility_order_id, o.facility_id, r.round, r.round = o.round AS is_last, o.mode, r.content, r.content_hash, r.steps,
        p.steps AS rule
      FROM approval_round r JOIN facility_order o ON o.id = r.facility_order_id LEFT JOIN approval_rule p ON p.id = r.approval_rule_id
      WHERE (r.facility_order_id, r.round) > (?, ?::int) ORDER BY r.facility_order_id, r.round LIMIT ${AT_ONCE}`,
    [id, round],
  )
}

function roundViolations(round: RoundRow): OrderViolation[] {
  const { facility_id, facility_order_id, content, content_hash, steps, rule, mode } = round
  const subject = `${facility_order_id} round ${round.round}`
  const violations: OrderViolation[] = []
  const recomputed = contentHash(content)
  if (recomputed !== content_hash)
    violations.push({
      rule: 'a round keeps the content of its hash',
      facility_id,
      subject,
      found: `${short(recomputed)} instead of ${short(content_hash)}`,
    })
  const buyer_type = content.buyer_type as 'person' | 'office' | 'reseller'
  const demanded = rule && chainOf(rule, { total_rupiah: totalOf(content), mode, buyer_type })
  if (!isDeepStrictEqual(demanded, steps))
    violations.push({
      rule: 'the steps of a round are those its rule demands',
      facility_id,
      subject,
      found: `${rolesOf(steps)} instead of ${demanded ? rolesOf(demanded) : 'a rule that is gone'}`,
    })
  return violations
}

async function orderViolations(orders: FacilityOrderService, round: RoundRow): Promise<OrderViolation[]> {
  const order = await orders.find(round.facility_order_id)
  if (!order) return []
  const now = await orders.currentContentHash(order)
  if (now === round.content_hash && now === order.content_hash) return []
  return [
    {
      rule: 'the order is what its last round decided on',
      facility_id: round.facility_id,
      subject: order.id,
      found: `${short(now)} now, ${short(round.content_hash)} in round ${round.round}, ${short(order.content_hash)} stored`,
    },
  ]
}

function totalOf({ lines, shipping_rupiah }: DecidedContent): bigint {
  return lines.reduce(
    (sum, line) => sum + BigInt(line.quantity) * BigInt(line.unit_price_rupiah),
    BigInt(shipping_rupiah),
  )
}

function rolesOf(steps: readonly ChainStep[]): string {
  return steps.map(({ role, working_hours }) => `${role} ${working_hours}h`).join(', ')
}

function short(hash: string): string {
  return hash.slice(0, 8)
}
