import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACILITY_ORDER_STATES, type FacilityOrderState, TRANSITIONS } from '../../contract/order-state'
import { ROLES } from '../../contract/role'
import {
  allowedTransitions,
  findTransition,
  isFinal,
  refusalOf,
  TRANSITION_TABLE,
  type TransitionActor,
  type TransitionFacts,
} from './transitions'

const facts = fc.record<TransitionFacts>({
  is_paid: fc.boolean(),
  method: fc.constantFrom('delivery', 'pickup'),
  is_accepted: fc.boolean(),
  caller_is_maker: fc.boolean(),
  has_reason: fc.boolean(),
  has_cooperative: fc.boolean(),
  pickup_code_matches: fc.constantFrom(true, false, null),
  settlement_is_due: fc.boolean(),
  has_tracking: fc.boolean(),
})
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
    const transition = findTransition(name, state)
    if (!transition?.by.includes(actor) || refusalOf(transition, facts)) continue
    state = transition.to
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

  test('never lets the one who last edited a price decide', () => {
    fc.assert(
      fc.property(actor, facts, fc.constantFrom('approve' as const, 'reject' as const), (_, known, name) => {
        const transition = findTransition(name, 'awaiting_approval')
        expect(transition && refusalOf(transition, { ...known, caller_is_maker: true })).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  test('offers a desk only what the engine would then do, but for what must still be typed in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACILITY_ORDER_STATES), actor, facts, (state, who, known) => {
        const typed = { ...known, has_reason: true, pickup_code_matches: true, has_tracking: true }
        for (const name of allowedTransitions(state, [who], known)) {
          const transition = findTransition(name, state)
          expect(transition && refusalOf(transition, typed)).toBeNull()
          expect(transition?.by).toContain(who)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('gives nobody of a cooperative or a regional office a say in approval', () => {
    for (const row of TRANSITION_TABLE.filter(({ name }) => name === 'approve' || name === 'reject'))
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
