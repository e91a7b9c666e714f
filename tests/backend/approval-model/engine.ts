import type { MedusaRequest } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { type StaffScope, staffScope } from '../../../medusa/src/http/staff-scope'
import { concludeOrder } from '../../../medusa/src/workflows/approval/conclude-order'
import {
  type Move,
  moveFacilityOrder,
} from '../../../medusa/src/workflows/facility-order/move-facility-order'
import type { Act, Checkout, Outcome, Part } from './order.ts'

/** Does an act in the real engine, at the given clock, and names how it ended as the model would. */
export async function performReally(
  container: MedusaContainer,
  checkout: Checkout,
  act: Act,
  at: number,
  hashOf: (part: Part, content: string) => string,
): Promise<Outcome> {
  const now = new Date(at)
  if (act.kind === 'conclude') {
    return outcomeOf(() => concludeOrder(container, checkout.order_id, now))
  }
  const part = checkout.parts[act.part] as Part
  const mover: Move['mover'] =
    act.who === null
      ? { kind: 'buyer', order_id: checkout.order_id }
      : { kind: 'staff', scope: await scopeOf(container, act.who, now) }
  const move: Move = {
    facility_order_id: part.id,
    transition: act.kind === 'undo' ? 'undo_decision' : act.kind,
    mover,
    now,
    ...(act.who === null ? {} : { expected_version: act.seen.version }),
    ...(act.kind === 'approve' || act.kind === 'reject'
      ? { content_hash: hashOf(part, act.seen.content) }
      : {}),
    ...(act.kind === 'reject' ? { reason_code: act.reason } : {}),
    ...(act.kind === 'change' ? { change: { ...act.change, note: 'Disesuaikan dengan bengkel.' } } : {}),
  }
  return outcomeOf(() => moveFacilityOrder(container, move))
}

/** The scope that a request of this person would get at that time. */
export function scopeOf(container: MedusaContainer, staff_id: string, now: Date): Promise<StaffScope> {
  const request = { auth_context: { actor_id: staff_id }, scope: container, headers: {} }
  return staffScope(request as unknown as MedusaRequest, { actor: 'facility' }, now)
}

/** How an act ended. Whatever is no refusal of the product is no outcome of the model either. */
export async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    await act()
    return 'done'
  } catch (error) {
    return refusalIn(error as Error & { type?: string; conflict?: string; fields?: Record<string, string> })
  }
}

const SENTENCES: readonly [RegExp, Outcome][] = [
  [/^Peran Anda tidak mengizinkan/, 'role'],
  [/menunggu keputusan|tidak sedang menunggu persetujuan/, 'not_your_step'],
  [/dianggap ditolak/, 'too_late'],
  [/harus (diambil|diputuskan) pejabat lain/, 'maker'],
  [/^Hanya keputusan terakhir Anda sendiri/, 'not_yours_to_undo'],
  [/^Sudah lewat 10 detik/, 'undo_over'],
  [/^Pelaksana harian tidak boleh/, 'not_the_head'],
  [/^Langkah ini tidak mungkin|^Pesanan sudah dibayar/, 'impossible'],
]

function refusalIn(
  error: Error & { type?: string; conflict?: string; fields?: Record<string, string> },
): Outcome {
  if (error.conflict === 'stale_version' || error.conflict === 'content_changed') return error.conflict
  if (error.fields) return `field:${Object.keys(error.fields)[0]}`
  if (error.type === 'not_found') return 'not_found'
  const known = SENTENCES.find(([sentence]) => sentence.test(error.message))
  return known ? known[1] : `broke: ${error.message}`
}
