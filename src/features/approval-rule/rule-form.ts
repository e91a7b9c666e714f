import { type ApprovalStepRule, ORDER_MODES } from '../../../medusa/src/contract/approval-rule.ts'
import { BUYER_TYPES } from '../../../medusa/src/contract/checkout.ts'
import { DECIDER_ROLES, type DeciderRole } from '../../../medusa/src/contract/role.ts'
import { formatCount } from '../../lib/money.ts'
import { numberOrText } from '../desk/form-values.ts'

type Values = Record<string, string>

/** A veto has no deadline of its own: it lasts as long as the order waits. */
const VETO_HOURS = 8

interface Rule {
  steps: readonly ApprovalStepRule[]
  is_small_office: boolean
  bulk_limit_rupiah: number
}

/** The form that says what a rule says: one group of fields for each role. */
export function ruleValues({ steps, is_small_office, bulk_limit_rupiah }: Rule): Values {
  const values: Values = { bulk_limit_rupiah: formatCount(bulk_limit_rupiah) }
  if (is_small_office) values.is_small_office = 'on'
  for (const role of DECIDER_ROLES) {
    const step = steps.find((each) => each.role === role)
    values[`${role}.when`] = step ? (step.is_always ? 'always' : 'if') : 'never'
    values[`${role}.working_hours`] = String(step?.working_hours ?? 8)
    if (!step) continue
    if (step.above_rupiah !== null) values[`${role}.above_rupiah`] = formatCount(step.above_rupiah)
    for (const mode of step.modes) values[`${role}.modes.${mode}`] = 'on'
    for (const type of step.buyer_types) values[`${role}.buyer_types.${type}`] = 'on'
  }
  return values
}

/** The steps of the form, as typed; the backend refuses what is wrong. */
export function stepsOf(values: Values): unknown[] {
  return rolesIn(values).map((role) => {
    const is_conditional = values[`${role}.when`] === 'if'
    const kind = role === 'security' ? 'veto' : 'decide'
    const ticked = (list: string, names: readonly string[]) =>
      is_conditional ? names.filter((name) => values[`${role}.${list}.${name}`]) : []
    return {
      role,
      kind,
      is_always: !is_conditional,
      above_rupiah: is_conditional ? numberOrText(values[`${role}.above_rupiah`]) : null,
      modes: ticked('modes', ORDER_MODES),
      buyer_types: ticked('buyer_types', BUYER_TYPES),
      working_hours: kind === 'veto' ? VETO_HOURS : numberOrText(values[`${role}.working_hours`]),
    }
  })
}

/** A new version from the form. */
export function ruleBody(values: Values): Record<string, unknown> {
  return {
    expected_version: numberOrText(values.expected_version),
    steps: stepsOf(values),
    is_small_office: Boolean(values.is_small_office),
    bulk_limit_rupiah: numberOrText(values.bulk_limit_rupiah),
    note: values.note,
  }
}

/** The backend's sentences under the names of the form's own fields. */
export function ruleErrors(fields: Readonly<Record<string, string>>, values: Values): Record<string, string> {
  const roles = rolesIn(values)
  const named = Object.entries(fields).map(([path, sentence]) => {
    const [list, index, field] = path.split('.')
    if (list !== 'steps') return [path, sentence]
    const role = roles[Number(index)] ?? DECIDER_ROLES[0]
    return [`${role}.${field && field !== 'role' && field !== 'kind' ? field : 'when'}`, sentence]
  })
  return Object.fromEntries(named)
}

/** Roles that have a step, in the order the steps are sent. */
function rolesIn(values: Values): DeciderRole[] {
  return DECIDER_ROLES.filter((role) => ['always', 'if'].includes(values[`${role}.when`] ?? ''))
}
