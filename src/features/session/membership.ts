import type { readMe } from '../../../medusa/src/contract/facility.ts'
import type { OrganisationType, Role } from '../../../medusa/src/contract/role.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import { paths } from '../../paths.ts'

export type Me = ResponseOf<typeof readMe>
export type Membership = Me['memberships'][number]

/** An organisation that someone works for, with all roles held there. */
export interface Workplace {
  id: string
  type: OrganisationType
  name: string
  slug: string
  /** The zone its deadlines are told in; the capital's where it has none of its own. */
  zone: string
  roles: readonly Role[]
  /** Those of them that are held in the place of another (Plh). */
  acting_roles?: readonly Role[]
}

/** The organisations of a person, each once, in the backend's order. */
export function workplacesOf(memberships: readonly Membership[]): Workplace[] {
  const ids = [...new Set(memberships.map((each) => each.organisation_id))]
  return ids.map((id) => {
    const here = memberships.filter((each) => each.organisation_id === id)
    const first = here[0]!
    const own = here.filter((each) => !each.acting).map((each) => each.role)
    return {
      id,
      type: first.organisation_type,
      name: first.organisation_name,
      slug: first.organisation_slug,
      zone: first.time_zone ?? 'Asia/Jakarta',
      roles: [...new Set(here.map((each) => each.role))],
      acting_roles: here.map((each) => each.role).filter((role) => !own.includes(role)),
    }
  })
}

/** The workplace of a kind to act for: the first, which is the backend's choice too. */
export function workplaceOf(workplaces: readonly Workplace[], type: OrganisationType): Workplace | undefined {
  return workplaces.find((each) => each.type === type)
}

/** Where work begins for someone with these workplaces; null when no desk is theirs. */
export function firstDesk(workplaces: readonly Workplace[]): string | null {
  const desks: Record<OrganisationType, string | null> = {
    facility: paths.desk(),
    cooperative: paths.handOvers(),
    region: paths.region(),
    directorate: paths.directorate(),
    partner: null,
  }
  return workplaces.map((each) => desks[each.type]).find((path) => path !== null) ?? null
}
