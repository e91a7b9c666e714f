import type { Workplace } from '../session/membership.ts'

/** The head himself, not somebody in his place: what the page offers. The backend decides on its own. */
export function isOwnHead({ roles, acting_roles = [] }: Workplace): boolean {
  return roles.includes('head') && !acting_roles.includes('head')
}
