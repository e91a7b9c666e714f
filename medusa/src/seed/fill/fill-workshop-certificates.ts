import type { MedusaContainer } from '@medusajs/framework/types'
import type FacilityService from '../../modules/facility/service'
import { workshopCertificates } from '../workshop-certificates'
import type { StaffOf } from './fill-accounts'

/** Gives the workshops of the demo what they can show for their craft. */
export async function fillWorkshopCertificates(
  container: MedusaContainer,
  fill: { staffOf: StaffOf; facilities: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const service = container.resolve<FacilityService>('facility')
  for (const { workshop: place, partner, years_ago, ...certificate } of workshopCertificates) {
    const [facility, slug] = place.split('/') as [string, string]
    const facility_id = fill.facilities[facility] as string
    const workshop = (await service.workshopsOf(facility_id)).find((each) => each.slug === slug)
    if (!workshop) throw new Error(`${place} is no workshop of the demo.`)
    const partner_id = partner ? ((await service.organisationId('partner', partner)) ?? null) : null
    await service.keepCertificate(
      { ...certificate, workshop_id: workshop.id, partner_id, year: fill.now.getUTCFullYear() - years_ago },
      { staff_id: fill.staffOf('catalogue_staff', facility).staff_id, now: fill.now },
    )
  }
}
