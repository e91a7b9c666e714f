import type { z } from '@medusajs/framework/zod'
import type { listDueSettlements, Settlement as SettlementJson } from '../../../contract/settlement'
import type { Settlement } from '../../../modules/treasury/settlement/settlement'
import type { SettlementPart } from '../../../modules/treasury/settlement/settlement-parts'
import { rupiahToJson } from '../../../money/rupiah'
import { type DueList, type DuePart, dueOn, totalOf } from '../../../workflows/settlement/list-due'

type DueJson = z.input<typeof listDueSettlements.response>

/** A settlement as the contract shows it. */
export function settlementJson(settlement: Settlement, number: string | null): SettlementJson {
  return {
    ...settlement,
    facility_order_number: number,
    goods_rupiah: rupiahToJson(settlement.goods_rupiah),
    cost_rupiah: rupiahToJson(settlement.cost_rupiah),
    base_rupiah: rupiahToJson(settlement.base_rupiah),
    shipping_rupiah: rupiahToJson(settlement.shipping_rupiah),
    unique_code_rupiah: rupiahToJson(settlement.unique_code_rupiah),
    parts: settlement.parts.map(partJson),
  }
}

function partJson(part: SettlementPart) {
  return { ...part, amount_rupiah: rupiahToJson(part.amount_rupiah) }
}

/** A part that waits for its division. */
export function duePartJson(part: DuePart, time_zone: string): DueJson['due'][number] {
  const { order, scheme, divided } = part
  return {
    facility_order_id: order.id,
    facility_order_number: order.number,
    attempt: order.attempts + 1,
    trigger: order.trigger,
    due_on: dueOn(order, time_zone),
    scheme_name: scheme?.name ?? null,
    base: scheme?.base ?? null,
    total_rupiah: rupiahToJson(part.total_rupiah),
    goods_rupiah: divided ? rupiahToJson(divided.goods_rupiah) : 0,
    cost_rupiah: divided ? rupiahToJson(divided.cost_rupiah) : 0,
    parts: divided?.parts.map(partJson) ?? [],
    blocked: order.blocked,
    held_rupiah: Number(order.held_rupiah),
  }
}

/** How many stand in a list, also those that a page does not show. */
export function waitingJson({ count, total_rupiah }: DueList): DueJson['waiting']['due'] {
  return { count, total_rupiah: rupiahToJson(total_rupiah) }
}

/** The sum of the parts that are shown. */
export function dueTotalJson(parts: readonly DuePart[]): DueJson['due_total'] {
  const { count, total_rupiah, components } = totalOf(parts)
  return {
    count,
    total_rupiah: rupiahToJson(total_rupiah),
    components: components.map((sum) => ({ ...sum, amount_rupiah: rupiahToJson(sum.amount_rupiah) })),
  }
}
