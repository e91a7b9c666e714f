import type { MedusaContainer } from '@medusajs/framework/types'
import type FacilityService from '../../modules/facility/service'

/** Fills the table of areas from npm `idn-area-data` (Kemendagri codes, four levels). Returns how many areas are new. */
export async function loadAreas(container: MedusaContainer): Promise<number> {
  const register = await import('idn-area-data')
  const levels = await Promise.all([
    register.getProvinces(),
    register.getRegencies(),
    register.getDistricts(),
    register.getVillages(),
  ])
  const areas = levels.flat().map(({ code, name }) => ({ code, name }))
  return container.resolve<FacilityService>('facility').writeAreas(areas)
}
