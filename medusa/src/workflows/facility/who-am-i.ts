import type { MedusaContainer } from '@medusajs/framework/types'
import { notFound } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'

/** A signed-in staff member with the organisations and roles held today. */
export async function whoAmI(container: MedusaContainer, { staff_id, now }: { staff_id: string; now: Date }) {
  const service = container.resolve<FacilityService>('facility')
  const staff = (await service.staffById(staff_id)) ?? notFound('Akun')
  const memberships = await service.activeMemberships(staff_id, now)
  const names = await service.organisationNames(memberships.map((each) => each.organisation_id))
  return {
    staff,
    memberships: memberships.map(({ substitution, ...membership }) => {
      const organisation = names.find((each) => each.organisation_id === membership.organisation_id)
      return {
        ...membership,
        organisation_name: organisation?.organisation_name ?? '',
        organisation_slug: organisation?.organisation_slug ?? '',
        time_zone: organisation?.time_zone ?? null,
        acting: substitution && { letter_number: substitution.letter_number, ends_on: substitution.ends_on },
      }
    }),
  }
}
