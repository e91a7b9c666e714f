import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database, rows, type Sql } from '../../database/sql'
import { FieldRefusal, notFound, refuseField } from '../../http/refusal'
import type PremiService from '../../modules/premi/service'
import type { Work } from '../../modules/premi/work-log'
import { facilityDay } from '../proceeds/facility-day'
import { refuseForeignWorkshop } from './add-maker'

export interface RecordWork {
  facility_id: string
  workshop_id: string
  facility_order_id: string | null
  worked_on: string
  /** Quarter hours or pieces, as the workshop counts on that day. */
  entries: readonly { code: string; quantity: number }[]
  actor: string
  now: Date
}

/** Writes down the work of several makers on one day in one workshop, for an order or in general. */
export function recordWork(container: MedusaContainer, input: RecordWork): Promise<number> {
  return database(container).transaction(async (trx) => {
    const premi = container.resolve<PremiService>('premi')
    const { facility_id, workshop_id, worked_on } = input
    await refuseForeignWorkshop(container, facility_id, workshop_id)
    if (worked_on > (await facilityDay(container, facility_id, input.now, trx)))
      refuseField('worked_on', 'Hari kerja itu belum tiba.')
    await refuseForeignOrder(input, trx)
    const unit = await premi.workUnitOn(facility_id, workshop_id, worked_on, trx)
    const work = await workOf(premi, input, unit === 'hours', trx)
    await premi.recordWork(work, { facility_id, recorded_by: input.actor, recorded_at: input.now }, trx)
    return work.length
  })
}

/** Takes an entry back by its mirror image; what was right is written anew. Premi that was allocated by it stays as it is. */
export function correctWork(
  container: MedusaContainer,
  { facility_id, id, actor, now }: { facility_id: string; id: string; actor: string; now: Date },
): Promise<void> {
  return database(container).transaction(async (trx) => {
    const premi = container.resolve<PremiService>('premi')
    const entry = (await premi.workEntry(facility_id, id, trx)) ?? notFound('Catatan kerja')
    if (entry.reverses_id || entry.is_reversed)
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, 'Catatan kerja ini sudah dibatalkan.')
    const mirror = {
      ...entry,
      quarter_hours: entry.quarter_hours && -entry.quarter_hours,
      pieces: entry.pieces && -entry.pieces,
      reverses_id: entry.id,
    }
    try {
      await premi.recordWork([mirror], { facility_id, recorded_by: actor, recorded_at: now }, trx)
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== 'work_log_reverses_id_key') throw error
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'Catatan kerja ini baru saja dibatalkan orang lain.',
      )
    }
  })
}

/** An order that work is logged for is the facility's, and has goods of the workshop. */
async function refuseForeignOrder(
  { facility_id, facility_order_id, workshop_id }: RecordWork,
  trx: Sql,
): Promise<void> {
  if (!facility_order_id) return
  const lines = await rows<{ is_of_workshop: boolean }>(
    trx,
    `SELECT l.workshop_name = w.name OR i.workshop_id = w.id AS is_of_workshop
       FROM facility_order o JOIN facility_order_line l ON l.facility_order_id = o.id
       JOIN workshop w ON w.id = ? LEFT JOIN listing i ON i.id = l.listing_id
      WHERE o.id = ? AND o.facility_id = ?`,
    [workshop_id, facility_order_id, facility_id],
  )
  if (lines.length === 0) notFound('Pesanan')
  if (!lines.some(({ is_of_workshop }) => is_of_workshop))
    refuseField('workshop_id', 'Bengkel ini tidak membuat barang pesanan itu.')
}

async function workOf(
  premi: PremiService,
  { facility_id, workshop_id, facility_order_id, worked_on, entries }: RecordWork,
  in_hours: boolean,
  trx: Sql,
): Promise<Work[]> {
  const makers = await premi.makers(facility_id, worked_on, trx)
  const refused: Record<string, string> = {}
  const work = entries.flatMap(({ code, quantity }, index): Work[] => {
    const maker = makers.find((each) => each.code === code)
    if (!maker) refused[`entries.${index}.code`] = `Kode ${code} tidak dipakai pada hari itu.`
    if (in_hours && quantity > 96) refused[`entries.${index}.quantity`] = 'Paling banyak 24 jam sehari.'
    if (!maker) return []
    const [quarter_hours, pieces] = in_hours ? [quantity, null] : [null, quantity]
    return [{ workshop_id, facility_order_id, maker_id: maker.id, worked_on, quarter_hours, pieces }]
  })
  if (Object.keys(refused).length > 0) throw new FieldRefusal(refused)
  return work
}
