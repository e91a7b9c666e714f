import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import type { z } from '@medusajs/framework/zod'
import type { approveInBulk as contract } from '../../contract/approval'
import { database, row } from '../../database/sql'
import type { StaffScope } from '../../http/staff-scope'
import { decide } from './decide'
import { IS_UNIFORM_AND_SMALL } from './list-approvals'
import { warningsOf } from './warnings'

type Chosen = z.output<NonNullable<typeof contract.body>>['orders'][number]
type Result = z.input<typeof contract.response>['results'][number]

/** Approves orders one after another, each checked and decided as if it were the only one; a refusal holds up no other. */
export async function approveInBulk(
  container: MedusaContainer,
  call: { orders: readonly Chosen[]; staff: StaffScope; now: Date },
): Promise<Result[]> {
  const results: Result[] = []
  for (const chosen of call.orders) results.push(await approveOne(container, chosen, call))
  return results
}

async function approveOne(
  container: MedusaContainer,
  chosen: Chosen,
  { staff, now }: { staff: StaffScope; now: Date },
): Promise<Result> {
  const order = await readForBulk(container, chosen.id, staff)
  const answer = (refusal: string | null): Result => ({
    id: chosen.id,
    number: order?.number ?? null,
    is_approved: refusal === null,
    refusal,
  })
  if (!order) return answer('Pesanan tidak ditemukan.')
  if (!order.is_uniform_and_small)
    return answer('Pesanan ini tidak seragam dan kecil. Buka pesanannya, lalu putuskan tersendiri.')
  const warnings = await warningsOf(database(container), order, now)
  if (warnings.length > 0)
    return answer('Pesanan ini punya catatan yang harus dibaca. Buka pesanannya, lalu putuskan tersendiri.')
  try {
    await decide(container, {
      facility_order_id: order.id,
      transition: 'approve',
      mover: { kind: 'staff', scope: staff },
      now,
      expected_version: chosen.expected_version,
      content_hash: chosen.content_hash,
    })
    return answer(null)
  } catch (error) {
    if (error instanceof MedusaError) return answer(error.message)
    throw error
  }
}

/** The order as far as bulk approval looks at it; nothing for the orders of other facilities. */
function readForBulk(container: MedusaContainer, id: string, { organisation_id }: StaffScope) {
  return row<{ id: string; number: string; is_uniform_and_small: boolean }>(
    database(container),
    `SELECT o.id, o.number, ${IS_UNIFORM_AND_SMALL} AS is_uniform_and_small
      FROM facility_order o WHERE o.id = ? AND o.facility_id = ?`,
    [id, organisation_id],
  )
}
