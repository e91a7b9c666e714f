import type { AuthenticatedMedusaRequest, MedusaRequest } from '@medusajs/framework/http'
import { MedusaError } from '@medusajs/framework/utils'
import type { RouteActor } from '../contract/define-route'
import type { OrganisationType, Role } from '../contract/role'
import type FacilityService from '../modules/facility/service'

/** A staff member and the one organisation the call is made for. Roles are those held there today, also as a substitute. */
export interface StaffScope {
  staff_id: string
  organisation_type: OrganisationType
  organisation_id: string
  roles: readonly Role[]
  /** The roles among them that are held in the place of another (Plh), each by its letter; none when absent. */
  substitutions?: readonly ActingRole[]
}

/** A role held for a period in the place of the officer `substitute_for`. */
export interface ActingRole {
  id: string
  role: Role
  substitute_for: string
  letter_number: string
}

/** True for somebody who holds the role himself, not only in the place of another. */
export function holdsOwn(role: Role, { roles, substitutions = [] }: StaffScope): boolean {
  return roles.includes(role) && !substitutions.some((acting) => acting.role === role)
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
  const here = mine.filter((m) => m.organisation_id === first.organisation_id)
  const own = here.filter((m) => !m.substitution).map((m) => m.role)
  const roles = [...new Set(here.map((m) => m.role))]
  if (route.roles?.length && !route.roles.some((role) => roles.includes(role))) throw forbidden()
  return {
    staff_id,
    organisation_type: first.organisation_type,
    organisation_id: first.organisation_id,
    roles,
    substitutions: here.flatMap(({ role, substitution }) =>
      substitution && !own.includes(role) ? { role, ...substitution } : [],
    ),
  }
}

function forbidden() {
  return new MedusaError(MedusaError.Types.FORBIDDEN, 'Peran Anda tidak mengizinkan tindakan ini.')
}
