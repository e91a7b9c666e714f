import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACILITY_ORDER_STATES, type FacilityOrderState, TRANSITIONS } from '../../contract/order-state'
import { APPROVER_ROLES, ROLES } from '../../contract/role'
import {
  allowedTransitions,
  findTransition,
  GUARDS,
  isFinal,
  judge,
  TRANSITION_TABLE,
  type TransitionActor,
  type TransitionFacts,
} from './transitions'

const facts = fc.record<TransitionFacts>({
  is_paid: fc.boolean(),
  method: fc.constantFrom('delivery', 'pickup'),
  is_accepted: fc.boolean(),
  bars: fc.subarray(['set_the_price', 'entered_the_order', 'decided_earlier'] as const),
  is_small_office_lift: fc.boolean(),
  step_role: fc.constantFrom('kasubsi', 'kasi_giatja', 'head', null),
  is_last_step: fc.boolean(),
  holds_step: fc.boolean(),
  may_veto: fc.boolean(),
  is_own_last_decision: fc.boolean(),
  is_undo_over: fc.boolean(),
  is_all_decided: fc.boolean(),
  is_payment_asked: fc.boolean(),
  is_overdue: fc.boolean(),
  has_reason: fc.boolean(),
  has_cooperative: fc.boolean(),
  pickup_code_matches: fc.constantFrom(true, false, null),
  settlement_is_due: fc.boolean(),
  has_tracking: fc.boolean(),
  made_refund_due: fc.boolean(),
})
/** An act that nothing is in the way of. */
const FACTS: TransitionFacts = {
  is_paid: true,
  method: 'delivery',
  is_accepted: true,
  bars: [],
  is_small_office_lift: false,
  step_role: 'kasubsi',
  is_last_step: true,
  holds_step: true,
  may_veto: false,
  is_own_last_decision: true,
  is_undo_over: true,
  is_all_decided: true,
  is_payment_asked: true,
  is_overdue: true,
  has_reason: true,
  has_cooperative: true,
  pickup_code_matches: true,
  settlement_is_due: true,
  has_tracking: true,
  made_refund_due: false,
}
const actor = fc.constantFrom<TransitionActor>('buyer', 'system', ...ROLES)
const step = fc.record({ name: fc.constantFrom(...TRANSITIONS), actor, facts })

/** Walks the table as the engine does and returns the states passed. */
function walk(
  steps: readonly { name: (typeof TRANSITIONS)[number]; actor: TransitionActor; facts: TransitionFacts }[],
) {
  const passed: {
    state: FacilityOrderState
    name: string
    facts: TransitionFacts
    actor: TransitionActor
  }[] = []
  let state: FacilityOrderState | null = null
  for (const { name, actor, facts } of steps) {
    const verdict = judge(name, state, [actor], facts)
    if ('refusal' in verdict) continue
    state = verdict.to
    passed.push({ state, name, facts, actor })
  }
  return passed
}

describe('The life of a facility order', () => {
  test('has one row at most for each transition out of a state', () => {
    const keys = TRANSITION_TABLE.map((row) => `${row.name} from ${row.from}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('reaches every state, and every state that is not final has a way on', () => {
    const reached = new Set<FacilityOrderState>()
    const open: (FacilityOrderState | null)[] = [null]
    for (let state = open.pop(); state !== undefined; state = open.pop())
      for (const row of TRANSITION_TABLE)
        if (row.from === state && !reached.has(row.to)) {
          reached.add(row.to)
          open.push(row.to)
        }
    expect([...reached].sort()).toEqual([...FACILITY_ORDER_STATES].sort())
    expect(FACILITY_ORDER_STATES.filter(isFinal).sort()).toEqual([
      'cancelled',
      'expired',
      'refunded',
      'rejected',
      'settled',
    ])
  })

  test('never produces, hands over or settles before an officer approved and the money was confirmed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const passed = walk(
          [{ name: 'place', actor: 'system', facts: steps[0]?.facts as TransitionFacts }, ...steps].filter(
            (s) => s.facts,
          ),
        )
        const names = passed.map((event) => event.name)
        for (const [index, name] of names.entries())
          if (['start_production', 'hand_over', 'pick_up', 'settle'].includes(name))
            expect(names.slice(0, index)).toContain('approve')
        for (const event of passed)
          if (event.name === 'start_production') expect(event.facts.is_paid).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('answers every act of everybody in every state: done by a row of the table, or refused by name', () => {
    const free = { ...FACTS, bars: [] }
    const facts_of: TransitionFacts[] = [
      free,
      ...(Object.keys(FACTS) as (keyof TransitionFacts)[])
        .filter((key) => typeof FACTS[key] === 'boolean')
        .map((key) => ({ ...free, [key]: !free[key] }) as TransitionFacts),
      { ...free, bars: ['decided_earlier'] },
      { ...free, method: 'pickup' },
      { ...free, method: 'pickup', pickup_code_matches: false },
    ]
    let [allowed, refused] = [0, 0]
    const refusals = new Set<string>()
    for (const state of [null, ...FACILITY_ORDER_STATES])
      for (const name of TRANSITIONS)
        for (const actor of ['buyer', 'system', ...ROLES] as const)
          for (const known of facts_of) {
            const verdict = judge(name, state, [actor], known)
            const row = TRANSITION_TABLE.find((each) => each.name === name && each.from === state)
            if ('refusal' in verdict) {
              refused++
              refusals.add(verdict.refusal)
              expect(verdict.sentence.length).toBeGreaterThan(10)
              if (!row) expect(verdict.refusal).toBe('no_such_transition')
              else if (!row.by.includes(actor)) expect(verdict.refusal).toBe('role')
              else expect(row.guards).toContain(verdict.refusal)
            } else {
              allowed++
              expect(verdict).toBe(row)
              expect(row?.by).toContain(actor)
              for (const guard of verdict.guards) expect(GUARDS[guard](known)).toBeNull()
            }
          }
    expect(allowed).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(allowed)
    expect([...refusals].sort()).toEqual([...Object.keys(GUARDS), 'no_such_transition', 'role'].sort())
  })

  test('never lets a maker decide, unless a small office has nobody else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPROVER_ROLES),
        facts,
        fc.constantFrom('approve' as const, 'approve_step' as const, 'reject' as const),
        (role, known, name) => {
          const barred = { ...known, bars: ['set_the_price' as const], is_small_office_lift: false }
          expect(judge(name, 'awaiting_approval', [role], barred)).toHaveProperty('refusal')
          const lifted = { ...known, bars: ['set_the_price' as const], is_small_office_lift: true }
          const verdict = judge(name, 'awaiting_approval', [role], lifted)
          expect('refusal' in verdict && verdict.refusal).not.toBe('maker_is_not_checker')
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('offers a desk only what the engine would then do, but for what must still be typed in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACILITY_ORDER_STATES), actor, facts, (state, who, known) => {
        const typed = { ...known, has_reason: true, pickup_code_matches: true, has_tracking: true }
        for (const name of allowedTransitions(state, [who], known)) {
          expect(judge(name, state, [who], typed)).toBe(findTransition(name, state))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('never lets who made a refund due record it as paid', () => {
    const own = judge('refund', 'refund_due', ['head', 'treasurer'], { ...FACTS, made_refund_due: true })
    expect(own).toMatchObject({ refusal: 'refund_is_anothers' })
    expect(judge('refund', 'refund_due', ['treasurer'], FACTS)).toBe(findTransition('refund', 'refund_due'))
  })

  test('gives nobody of a cooperative or a regional office a say in approval', () => {
    for (const row of TRANSITION_TABLE.filter(({ name }) =>
      ['approve', 'approve_step', 'reject', 'undo_decision'].includes(name),
    ))
      for (const role of [
        'cooperative_clerk',
        'region_officer',
        'partner',
        'treasurer',
        'catalogue_staff',
      ] as const)
        expect(row.by).not.toContain(role)
  })
})
