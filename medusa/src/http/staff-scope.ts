import type { AuthenticatedMedusaRequest, MedusaRequest } from '@medusajs/framework/http'
import { MedusaError } from '@medusajs/framework/utils'
import type { RouteActor } from '../contract/define-route'
import type { OrganisationType, Role } from '../contract/role'
import type FacilityService from '../modules/facility/service'

/** A staff member and the one organisation the call is made for. Roles are those held there today. */
export interface StaffScope {
  staff_id: string
  organisation_type: OrganisationType
  organisation_id: string
  roles: readonly Role[]
}

/**
 * The scope every query of a desk starts from (design D6). Memberships are read per request, so a removed one ends at once.
 * Someone with several organisations of the kind picks one with the header `X-Organisation`; by default it is the first.
 */
export async function staffScope(
  req: MedusaRequest,
  route: { actor: RouteActor; roles?: readonly Role[] },
  now: Date,
): Promise<StaffScope> {
  const staff_id = (req as AuthenticatedMedusaRequest).auth_context?.actor_id
  if (!staff_id) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, 'Masuk dahulu sebagai petugas.')
  const memberships = await req.scope.resolve<FacilityService>('facility').activeMemberships(staff_id, now)
  const wanted = req.headers['x-organisation']
  const mine = memberships.filter(
    (m) =>
      (route.actor === 'staff' || m.organisation_type === route.actor) &&
      (!wanted || m.organisation_id === wanted),
  )
  const first = mine[0]
  if (!first) throw forbidden()
  const roles = mine.filter((m) => m.organisation_id === first.organisation_id).map((m) => m.role)
  if (route.roles?.length && !route.roles.some((role) => roles.includes(role))) throw forbidden()
  return {
    staff_id,
    organisation_type: first.organisation_type,
    organisation_id: first.organisation_id,
    roles,
  }
}

function forbidden() {
  return new MedusaError(MedusaError.Types.FORBIDDEN, 'Peran Anda tidak mengizinkan tindakan ini.')
}
