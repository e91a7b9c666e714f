import type { MedusaContainer } from '@medusajs/framework/types'
import type { SubstituteShape } from '../../contract/substitute'
import { notFound } from '../../http/refusal'
import { holdsOwn, type StaffScope } from '../../http/staff-scope'
import type ApprovalService from '../../modules/approval/service'
import type FacilityService from '../../modules/facility/service'

/** The acting officers of the caller's facility and, for the head, whom he may appoint. */
export async function listSubstitutes(
  container: MedusaContainer,
  { staff, now }: { staff: StaffScope; now: Date },
) {
  const substitutes = await substitutesOf(container, staff.organisation_id, now)
  if (!holdsOwn('head', staff)) return { substitutes, members: [] }
  const members = await container.resolve<FacilityService>('facility').membersOf(staff.organisation_id, now)
  return {
    substitutes,
    members: members.map(({ staff_id, display_name, roles }) => ({ staff_id, title: display_name, roles })),
  }
}

/** One appointment of a facility. */
export async function substituteOf(
  container: MedusaContainer,
  { facility_id, id, now }: { facility_id: string; id: string; now: Date },
): Promise<SubstituteShape> {
  const all = await substitutesOf(container, facility_id, now)
  return all.find((each) => each.id === id) ?? notFound('Plh')
}

async function substitutesOf(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<SubstituteShape[]> {
  const listed = await container.resolve<ApprovalService>('approval').substitutesOf(facility_id, now)
  return listed.map((each) => ({
    ...each,
    appointed_at: each.appointed_at.toISOString(),
    ended_at: each.ended_at?.toISOString() ?? null,
  }))
}
