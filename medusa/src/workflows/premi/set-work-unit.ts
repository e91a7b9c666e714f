import type { MedusaContainer } from '@medusajs/framework/types'
import { notFound, refuseField } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'
import type PremiService from '../../modules/premi/service'
import type { WorkUnit } from '../../modules/premi/work-unit'
import { facilityDay } from '../proceeds/facility-day'

export interface SetWorkUnit {
  facility_id: string
  workshop_id: string
  unit: WorkUnit
  valid_from: string
  legal_basis: string
  actor: string
  now: Date
}

/** Sets what a workshop's work is counted in, from today or later: what was logged under another unit keeps its own. */
export async function setWorkUnit(container: MedusaContainer, input: SetWorkUnit): Promise<void> {
  const { actor, now, ...unit } = input
  const { facility_id, workshop_id, valid_from } = unit
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id)
  if (!workshops.some(({ id }) => id === workshop_id)) notFound('Bengkel')
  if (valid_from < (await facilityDay(container, facility_id, now)))
    refuseField('valid_from', 'Satuan kerja berlaku mulai hari ini atau sesudahnya.')
  try {
    await container
      .resolve<PremiService>('premi')
      .setWorkUnit({ ...unit, recorded_by: actor, recorded_at: now })
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'work_unit_pkey')
      refuseField('valid_from', 'Satuan untuk tanggal itu sudah ditetapkan. Pilih tanggal lain.')
    throw error
  }
}
