import type { Role } from '../../../medusa/src/contract/role'
import { HOUR, type OpenMinutes } from './open-minutes.ts'

/*
 * The model's own idea of a facility's office, written from the words of the issue: it shares no code with the engine that it judges.
 */

export type Decider = 'kasubsi' | 'kasi_giatja' | 'head' | 'security'
export type Mode = 'ready_stock' | 'made_to_order' | 'harvest' | 'custom'
export type BuyerType = 'person' | 'office' | 'reseller'

export interface Person {
  id: string
  office: string
  roles: Role[]
}

/** An acting officer's letter (Plh). Days are ISO, of the office's zone, both included. */
export interface Letter {
  id: string
  role: Decider
  staff_id: string
  substitute_for: string
  starts_on: string
  ends_on: string
  ended_at: number | null
}

export interface StepRule {
  role: Decider
  kind: 'decide' | 'veto'
  is_always: boolean
  above_rupiah: number | null
  modes: Mode[]
  buyer_types: BuyerType[]
  working_hours: number
}

export interface Rule {
  version: number
  steps: StepRule[]
  is_small_office: boolean
  adopted_at: number
}

export interface Office {
  slug: string
  id: string
  offset_hours: number
  is_class_three: boolean
  open: OpenMinutes
  people: Person[]
  letters: Letter[]
  rules: Rule[]
  payment_hours: number
}

/** The rule that the issue names as the default. */
export function defaultRule(is_small_office: boolean): Rule {
  const always = { above_rupiah: null, modes: [], buyer_types: [] }
  return {
    version: 1,
    is_small_office,
    adopted_at: Number.NEGATIVE_INFINITY,
    steps: [
      { role: 'kasubsi', kind: 'decide', is_always: true, ...always, working_hours: 8 },
      {
        role: 'kasi_giatja',
        kind: 'decide',
        is_always: false,
        above_rupiah: 2_000_000,
        modes: ['made_to_order', 'custom'],
        buyer_types: [],
        working_hours: 8,
      },
      {
        role: 'head',
        kind: 'decide',
        is_always: false,
        above_rupiah: 10_000_000,
        modes: [],
        buyer_types: ['office'],
        working_hours: 12,
      },
    ],
  }
}

/** The version under which an order placed at that time goes through its whole life. */
export function ruleAt({ rules }: Office, at: number): Rule {
  return rules.filter(({ adopted_at }) => adopted_at <= at).at(-1) as Rule
}

export function localDay({ offset_hours }: Office, at: number): string {
  return new Date(at + offset_hours * HOUR).toISOString().slice(0, 10)
}

/** Letters that are in force for a person at that time. */
export function lettersOf(office: Office, staff_id: string, at: number): Letter[] {
  const today = localDay(office, at)
  return office.letters.filter(
    (letter) =>
      letter.staff_id === staff_id &&
      letter.starts_on <= today &&
      today <= letter.ends_on &&
      (letter.ended_at === null || at < letter.ended_at),
  )
}

/** Roles that a person holds at that time, by themselves or by letter. */
export function rolesOf(office: Office, person: Person, at: number): Role[] {
  return [...person.roles, ...lettersOf(office, person.id, at).map(({ role }) => role)]
}

/** By which letter somebody acts in a role; undefined for a role of their own. */
export function letterFor(office: Office, person: Person, role: Role, at: number): Letter | undefined {
  if (person.roles.includes(role)) return undefined
  return lettersOf(office, person.id, at).find((letter) => letter.role === role)
}

/** Everybody who could sit in for a role at that time. */
export function holdersOf(office: Office, role: Role, at: number): Person[] {
  return office.people.filter((person) => rolesOf(office, person, at).includes(role))
}

export interface Subject {
  total_rupiah: number
  mode: Mode
  buyer_type: BuyerType
}

function demands(rule: StepRule, subject: Subject): boolean {
  if (rule.is_always) return true
  if (rule.above_rupiah !== null && subject.total_rupiah > rule.above_rupiah) return true
  return rule.modes.includes(subject.mode) || rule.buyer_types.includes(subject.buyer_type)
}

/** The steps of a chain, lowest role first. */
export function stepsFor(rule: Rule, subject: Subject): { role: Decider; working_hours: number }[] {
  const steps: { role: Decider; working_hours: number }[] = []
  for (const role of ['kasubsi', 'kasi_giatja', 'head'] as const)
    for (const step of rule.steps)
      if (step.kind === 'decide' && step.role === role && demands(step, subject))
        steps.push({ role, working_hours: step.working_hours })
  return steps
}

export function objectors(rule: Rule, subject: Subject): Decider[] {
  return rule.steps.filter((step) => step.kind === 'veto' && demands(step, subject)).map(({ role }) => role)
}

export function above(role: Decider): Decider | null {
  return role === 'kasubsi' ? 'kasi_giatja' : role === 'kasi_giatja' ? 'head' : null
}
