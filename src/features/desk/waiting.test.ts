import { describe, expect, it } from 'vitest'
import { tasksOf, type WaitingFacts } from './waiting.ts'

const facts: WaitingFacts = {
  orders: { in_production: 1, ready: 0, delivered: 1, picked_up: 1, refund_due: 0 },
  decisions: 2,
  paid_orders: 3,
  decision_due_at: '2026-11-21T07:00:00Z',
  listings: { proposed: 1, returned: 0, draft: 4 },
  open_quote_requests: 2,
  waiting_reviews: 0,
  open_payments: 5,
  open_payments_are_more: false,
  payment_due_at: null,
  overdue_receipts: 0,
  scheme_proposals: 0,
}
const keys = (...roles: Parameters<typeof tasksOf>[0]) => tasksOf(roles, facts).map((task) => task.key)

describe('what waits for a staff member', () => {
  it('is the work of their role, the most pressing first', () => {
    expect(keys('head')).toEqual(['decisions', 'proposals'])
    expect(keys('treasurer')).toEqual(['payments', 'to_settle'])
    expect(keys('catalogue_staff')).toEqual(['quotes', 'to_produce', 'in_production', 'drafts'])
    expect(keys('security')).toEqual([])
  })

  it('tells the treasurer first of state revenue that should have been deposited', () => {
    const [first] = tasksOf(['treasurer'], { ...facts, overdue_receipts: 2 })
    expect(first).toMatchObject({ key: 'overdue_deposits', count: 2 })
  })

  it('tells the head of a split scheme that somebody proposed', () => {
    const tasks = tasksOf(['head'], { ...facts, scheme_proposals: 1 })
    expect(tasks.at(-1)).toMatchObject({ key: 'scheme_proposals', count: 1, href: '/petugas/keuangan/skema' })
  })

  it('adds up orders that were delivered and picked up for the settlement', () => {
    expect(tasksOf(['treasurer'], facts).find((task) => task.key === 'to_settle')?.count).toBe(2)
  })

  it('gathers the work of someone with two roles', () => {
    expect(keys('kasubsi', 'treasurer')).toEqual([
      'decisions',
      'proposals',
      'payments',
      'to_settle',
      'quotes',
      'to_produce',
      'in_production',
    ])
  })
})
