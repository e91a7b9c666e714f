import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ApprovalStepRule, ORDER_MODES } from '../../contract/approval-rule'
import { BUYER_TYPES } from '../../contract/checkout'
import { type ChainSubject, chainOf, DEFAULT_STEPS, LADDER, roleAbove, vetoRolesOf } from './chain'

const subject = (given: Partial<ChainSubject>): ChainSubject => ({
  total_rupiah: 100_000n,
  mode: 'ready_stock',
  buyer_type: 'person',
  ...given,
})
const rolesOf = (given: Partial<ChainSubject>, rule = DEFAULT_STEPS) =>
  chainOf(rule, subject(given)).map(({ role }) => role)

describe('the steps every facility begins with', () => {
  test.each([
    ['a small order of a person', {}, ['kasubsi']],
    ['exactly Rp2,000,000', { total_rupiah: 2_000_000n }, ['kasubsi']],
    ['one rupiah more', { total_rupiah: 2_000_001n }, ['kasubsi', 'kasi_giatja']],
    ['goods that must first be made', { mode: 'made_to_order' as const }, ['kasubsi', 'kasi_giatja']],
    ['a custom order', { mode: 'custom' as const }, ['kasubsi', 'kasi_giatja']],
    ['a harvest', { mode: 'harvest' as const }, ['kasubsi']],
    ['above Rp10,000,000', { total_rupiah: 10_000_001n }, ['kasubsi', 'kasi_giatja', 'head']],
    ['a small order of an office', { buyer_type: 'office' as const }, ['kasubsi', 'head']],
    ['a reseller', { buyer_type: 'reseller' as const }, ['kasubsi']],
  ])('%s', (_what, given, roles) => {
    expect(rolesOf(given)).toEqual(roles)
    expect(vetoRolesOf(DEFAULT_STEPS, subject(given))).toEqual([])
  })
})

describe('for every rule and order', () => {
  const steps = fc.array(
    fc.record<ApprovalStepRule>({
      role: fc.constantFrom('kasubsi', 'kasi_giatja', 'head', 'security'),
      kind: fc.constantFrom('decide', 'veto'),
      is_always: fc.boolean(),
      above_rupiah: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
      modes: fc.subarray([...ORDER_MODES]),
      buyer_types: fc.subarray([...BUYER_TYPES]),
      working_hours: fc.integer({ min: 1, max: 80 }),
    }),
    { maxLength: 8 },
  )
  const subjects = fc.record<ChainSubject>({
    total_rupiah: fc.bigInt({ min: 1n, max: 30_000_000n }),
    mode: fc.constantFrom(...ORDER_MODES),
    buyer_type: fc.constantFrom(...BUYER_TYPES),
  })

  test('somebody decides, from low to high, each role once, numbered from 1', () => {
    fc.assert(
      fc.property(steps, subjects, (rule, order) => {
        const chain = chainOf(rule, order)
        const places = chain.map(({ role }) => (LADDER as readonly string[]).indexOf(role))
        expect(chain.length).toBeGreaterThan(0)
        expect(places).toEqual([...new Set(places)].sort())
        expect(places).not.toContain(-1)
        expect(chain.map(({ step }) => step)).toEqual(chain.map((_, index) => index + 1))
        expect(chain.every(({ working_hours }) => working_hours > 0)).toBe(true)
      }),
    )
  })

  test('a dearer order never needs fewer steps', () => {
    fc.assert(
      fc.property(steps, subjects, fc.bigInt({ min: 0n, max: 30_000_000n }), (rule, order, more) => {
        const decided = rule.filter(({ kind, role }) => kind === 'decide' && role !== 'security')
        fc.pre(chainOf(decided, order).length > 0 && decided.some(({ is_always }) => is_always))
        const roles = rolesOf(order, decided)
        expect(rolesOf({ ...order, total_rupiah: order.total_rupiah + more }, decided)).toEqual(
          expect.arrayContaining(roles),
        )
      }),
    )
  })
})

test('a late step goes to the role above, and above the head to nobody', () => {
  expect(LADDER.map(roleAbove)).toEqual(['kasi_giatja', 'head', null])
  expect(roleAbove('security')).toBeNull()
})
