import type { DeciderRole, Role } from '../../contract/role'
import type { ActingRole } from '../../http/staff-scope'

/** The role in which somebody decides, and how they come to it. */
export interface Capacity {
  role: DeciderRole
  capacity: 'own' | 'substitute' | 'escalation' | 'veto'
  substitution: ActingRole | null
}

/**
 * In which capacity somebody takes the waiting step: by its own role, acting for it, or by the next role once it escalated; a veto
 * is left to those who could not take the step. Null when it is not theirs.
 */
export function capacityFor(
  waiting: {
    step_role: DeciderRole | null
    escalated_to: DeciderRole | null
    veto_roles: readonly DeciderRole[]
  },
  person: { roles: readonly Role[]; substitutions?: readonly ActingRole[] | undefined },
): Capacity | null {
  const actingIn = (role: Role) =>
    person.substitutions?.find((substitution) => substitution.role === role) ?? null
  const { step_role, escalated_to } = waiting
  if (!step_role) return null
  if (person.roles.includes(step_role)) {
    const substitution = actingIn(step_role)
    return { role: step_role, capacity: substitution ? 'substitute' : 'own', substitution }
  }
  if (escalated_to && person.roles.includes(escalated_to))
    return { role: escalated_to, capacity: 'escalation', substitution: actingIn(escalated_to) }
  const veto = waiting.veto_roles.find((role) => person.roles.includes(role))
  return veto ? { role: veto, capacity: 'veto', substitution: actingIn(veto) } : null
}
