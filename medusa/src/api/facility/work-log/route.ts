import { listWork, recordWork } from '../../../contract/work-log'
import { handle } from '../../../http/handle'
import type PremiService from '../../../modules/premi/service'
import { recordWork as record } from '../../../workflows/premi/record-work'
import { orderNumbers } from '../../../workflows/proceeds/order-numbers'

export const GET = handle(listWork, async ({ query, staff, container }) => {
  const { work, next } = await container.resolve<PremiService>('premi').workLog(staff.organisation_id, query)
  const numbers = await orderNumbers(
    container,
    work.flatMap(({ facility_order_id }) => facility_order_id ?? []),
  )
  return {
    work: work.map(({ facility_id: _, maker_id: __, reverses_id, ...entry }) => ({
      ...entry,
      facility_order_number: numbers.get(entry.facility_order_id ?? '') ?? null,
      is_correction: reverses_id !== null,
    })),
    next,
  }
})

export const POST = handle(recordWork, async ({ body, staff, container, now }) => ({
  recorded: await record(container, {
    ...body,
    facility_id: staff.organisation_id,
    actor: staff.staff_id,
    now,
  }),
}))
