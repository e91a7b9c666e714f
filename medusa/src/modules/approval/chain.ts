import type { ApprovalStepRule, OrderMode } from '../../contract/approval-rule'
import type { DeciderRole } from '../../contract/role'

/** What of an order decides which steps it needs. */
export interface ChainSubject {
  total_rupiah: bigint
  mode: OrderMode
  buyer_type: 'person' | 'office' | 'reseller'
}

/** One step of a chain, frozen on the round it was made for. */
export interface ChainStep {
  step: number
  role: DeciderRole
  working_hours: number
}

/** The order in which roles decide, lowest first: also the way of an escalation. */
export const LADDER = ['kasubsi', 'kasi_giatja', 'head'] as const satisfies readonly DeciderRole[]

/** The steps that a rule demands for an order, lowest role first. A rule under which no step applies asks the head. */
export function chainOf(rule: readonly ApprovalStepRule[], subject: ChainSubject): ChainStep[] {
  const needed = LADDER.flatMap(
    (role) =>
      rule.find((step) => step.kind === 'decide' && step.role === role && applies(step, subject)) ?? [],
  )
  const steps = needed.length
    ? needed
    : [{ role: 'head' as const, working_hours: DEFAULT_WORKING_HOURS.head }]
  return steps.map(({ role, working_hours }, index) => ({ step: index + 1, role, working_hours }))
}

/** Roles that may reject the order at any step. */
export function vetoRolesOf(rule: readonly ApprovalStepRule[], subject: ChainSubject): DeciderRole[] {
  return rule.filter((step) => step.kind === 'veto' && applies(step, subject)).map((step) => step.role)
}

/** The next higher role, which may take a step that runs late; null above the head. */
export function roleAbove(role: DeciderRole): DeciderRole | null {
  const index = (LADDER as readonly DeciderRole[]).indexOf(role)
  return index < 0 ? null : (LADDER[index + 1] ?? null)
}

function applies(step: ApprovalStepRule, subject: ChainSubject): boolean {
  return (
    step.is_always ||
    (step.above_rupiah !== null && subject.total_rupiah > BigInt(step.above_rupiah)) ||
    step.modes.includes(subject.mode) ||
    step.buyer_types.includes(subject.buyer_type)
  )
}

const DEFAULT_WORKING_HOURS = { kasubsi: 8, kasi_giatja: 8, head: 12, security: 8 }

const step = (role: DeciderRole, conditions: Partial<ApprovalStepRule>): ApprovalStepRule => ({
  role,
  kind: 'decide',
  is_always: false,
  above_rupiah: null,
  modes: [],
  buyer_types: [],
  working_hours: DEFAULT_WORKING_HOURS[role],
  ...conditions,
})

/**
 * What holds until a facility adopts rules of its own: the sub-section head always; the section head for what must first be made or
 * costs more than Rp2,000,000; the head of the facility above Rp10,000,000 or for an institution.
 */
export const DEFAULT_STEPS: readonly ApprovalStepRule[] = [
  step('kasubsi', { is_always: true }),
  step('kasi_giatja', { above_rupiah: 2_000_000, modes: ['made_to_order', 'custom'] }),
  step('head', { above_rupiah: 10_000_000, buyer_types: ['office'] }),
]

export const DEFAULT_BULK_LIMIT_RUPIAH = 500_000
