import { DECIDER_ROLES } from '../../../medusa/src/contract/role.ts'
import type { listSubstitutes } from '../../../medusa/src/contract/substitute.ts'
import type { Words } from '../../i18n/words.ts'
import type { ResponseOf } from '../../lib/medusa.ts'

type Member = ResponseOf<typeof listSubstitutes>['members'][number]

/** Every post that can be stood in for: a role and who holds it, as one choice. */
export function postsOf(members: readonly Member[], role: Words['role']): { value: string; label: string }[] {
  return DECIDER_ROLES.flatMap((each) =>
    members
      .filter(({ roles }) => roles.includes(each))
      .map(({ staff_id, title }) => ({
        value: `${each}/${staff_id}`,
        label: title === role[each] ? title : `${role[each]}: ${title}`,
      })),
  )
}

/** An appointment from the form, as typed. */
export function appointmentBody(values: Record<string, string>): Record<string, string | undefined> {
  const [role, substitute_for] = (values.post ?? '').split('/')
  const { staff_id, starts_on, ends_on, letter_number } = values
  return { role, substitute_for, staff_id, starts_on, ends_on, letter_number }
}

/** The backend's sentences under the names of the form's own fields. */
export function appointmentErrors(fields: Readonly<Record<string, string>>): Record<string, string> {
  const { role, substitute_for, ...others } = fields
  const post = role ?? substitute_for
  return { ...(post ? { post } : {}), ...others }
}
