import type { ApprovalHistory } from '../../../medusa/src/contract/approval.ts'
import type { Words } from '../../i18n/words.ts'
import { roleTitle } from '../desk/timeline.ts'

type Decision = Pick<
  ApprovalHistory['rounds'][number]['decisions'][number],
  'role' | 'capacity' | 'substitute_for' | 'letter_number' | 'small_office'
>

/** In which capacity somebody decided: the role, as a substitute, by escalation or veto; with the letter. */
export function capacityText(decision: Decision, words: Words): string {
  const { capacity, letter } = words.approval_history
  const role = roleTitle(decision.role, words)
  const absent = decision.substitute_for ?? ''
  const held =
    decision.capacity === 'substitute' ? capacity.substitute(role, absent) : capacity[decision.capacity](role)
  return decision.letter_number ? `${held}. ${letter(decision.letter_number)}` : held
}

/** Which bars the small-office rule lifted; null when none. */
export function smallOfficeText({ small_office }: Decision, words: Words): string | null {
  const { bars, small_office: title } = words.approval_history
  if (small_office.length === 0) return null
  const named = small_office.map((bar) => Object.entries(bars).find(([code]) => code === bar)?.[1] ?? bar)
  return `${title}: ${named.join('; ')}`
}
