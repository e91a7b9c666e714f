import { addMaker, listMakers } from '../../../contract/maker'
import { handle } from '../../../http/handle'
import type FacilityService from '../../../modules/facility/service'
import type PremiService from '../../../modules/premi/service'
import { addMaker as add } from '../../../workflows/premi/add-maker'
import { facilityDay } from '../../../workflows/proceeds/facility-day'
import { makerJson } from './maker-json'

export const GET = handle(listMakers, async ({ staff, container, now }) => {
  const facility_id = staff.organisation_id
  const premi = container.resolve<PremiService>('premi')
  const today = await facilityDay(container, facility_id, now)
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id)
  return {
    makers: (await premi.makers(facility_id, null)).map(makerJson),
    workshops: await Promise.all(
      workshops.map(async ({ id, name }) => ({
        id,
        name,
        unit: await premi.workUnitOn(facility_id, id, today),
      })),
    ),
    work_units: await premi.workUnits(facility_id),
  }
})

export const POST = handle(addMaker, async ({ body, staff, container, now }) => {
  const maker = await add(container, {
    ...body,
    facility_id: staff.organisation_id,
    actor: staff.staff_id,
    now,
  })
  return { maker: makerJson(maker) }
})
