import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'
import type { Maker } from '../../modules/premi/maker'
import type PremiService from '../../modules/premi/service'

export interface AddMaker {
  facility_id: string
  code: string
  workshop_id: string
  active_from: string
  actor: string
  now: Date
}

/** Takes a code into use. Who it stands for is written in the facility's own register on paper, and nowhere here. */
export async function addMaker(container: MedusaContainer, input: AddMaker): Promise<Maker> {
  const premi = container.resolve<PremiService>('premi')
  await refuseForeignWorkshop(container, input.facility_id, input.workshop_id)
  const { actor, now, ...maker } = input
  const id = generateEntityId(undefined, 'mkr')
  try {
    await premi.addMaker({ ...maker, id, recorded_by: actor, recorded_at: now })
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    if (constraint === 'maker_code_once') refuseField('code', 'Kode ini sudah dipakai. Pilih nomor lain.')
    throw error
  }
  return (await premi.makerByCode(input.facility_id, input.code)) ?? notFound('Kode')
}

/** Gives a code its last day; its balance stays until it is paid. */
export async function endMaker(
  container: MedusaContainer,
  { facility_id, code, active_to }: { facility_id: string; code: string; active_to: string },
): Promise<Maker> {
  const premi = container.resolve<PremiService>('premi')
  const maker = (await premi.makerByCode(facility_id, code)) ?? notFound('Kode')
  if (maker.active_to) refuseField('active_to', `Kode ini sudah berakhir pada ${maker.active_to}.`)
  if (active_to < maker.active_from)
    refuseField('active_to', `Kode ini baru dipakai sejak ${maker.active_from}.`)
  if (!(await premi.endMaker(facility_id, code, active_to, database(container)))) notFound('Kode')
  return { ...maker, active_to }
}

/** Refuses a workshop that is not the facility's own. */
export async function refuseForeignWorkshop(
  container: MedusaContainer,
  facility_id: string,
  workshop_id: string,
): Promise<void> {
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id)
  if (!workshops.some(({ id }) => id === workshop_id)) refuseField('workshop_id', 'Pilih bengkel UPT ini.')
}
