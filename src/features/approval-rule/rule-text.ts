import type { ApprovalStepRule } from '../../../medusa/src/contract/approval-rule.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'

/** A step of the rules as a sentence: who, when, within which time. */
export function stepSentence(step: ApprovalStepRule, words: Words, locale: Locale): string {
  const rule = words.approval_rule
  const role = words.role[step.role]
  const conditions = conditionsOf(step, words, locale)
  if (step.kind === 'veto')
    return `${step.is_always ? rule.veto_always(role) : rule.veto_when(role, conditions)}.`
  return rule.within(step.is_always ? rule.always(role) : rule.when(role, conditions), step.working_hours)
}

/** The conditions of a step, any of which is enough. */
function conditionsOf(step: ApprovalStepRule, words: Words, locale: Locale): string {
  const rule = words.approval_rule
  const either = (names: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
  const modes = step.modes.map((mode) => words.desk_order.mode[mode].toLowerCase())
  const buyers = step.buyer_types.map((type) => words.desk_order.buyer_type[type].toLowerCase())
  return either([
    ...(step.above_rupiah === null ? [] : [rule.above(formatRupiah(step.above_rupiah))]),
    ...(modes.length ? [rule.mode_is(either(modes))] : []),
    ...(buyers.length ? [rule.buyer_is(either(buyers))] : []),
  ])
}
