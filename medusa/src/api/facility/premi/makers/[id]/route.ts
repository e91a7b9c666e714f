import { readMakerStatement } from '../../../../../contract/premi'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type PremiService from '../../../../../modules/premi/service'
import { rupiahToJson } from '../../../../../money/rupiah'
import { isAboveLimit, workshopNames } from '../../../../../workflows/premi/show-premi'
import { orderNumbers } from '../../../../../workflows/proceeds/order-numbers'

export const GET = handle(readMakerStatement, async ({ params, query, staff, container }) => {
  const facility_id = staff.organisation_id
  const premi = container.resolve<PremiService>('premi')
  const maker = (await premi.makerByCode(facility_id, params.id)) ?? notFound('Kode')
  const nameOf = await workshopNames(container, facility_id)
  const balance = await premi.balanceOf(maker.id)
  const { lines, next } = await premi.statement(maker.id, query)
  const numbers = await orderNumbers(
    container,
    lines.flatMap(({ facility_order_id }) => facility_order_id ?? []),
  )
  const { code, workshop_id, active_from, active_to } = maker
  return {
    maker: {
      code,
      workshop_name: nameOf(workshop_id),
      active_from,
      active_to,
      balance_rupiah: rupiahToJson(balance),
      is_above_limit: isAboveLimit(balance),
    },
    lines: lines.map(({ id, entered_on, kind, facility_order_id, document_reference, ...line }) => ({
      id,
      entered_on,
      kind,
      facility_order_number: numbers.get(facility_order_id ?? '') ?? null,
      document_reference,
      amount_rupiah: rupiahToJson(line.amount_rupiah),
      balance_rupiah: rupiahToJson(line.balance_rupiah),
    })),
    next,
  }
})
