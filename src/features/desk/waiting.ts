import { APPROVER_ROLES, type Role, WORKSHOP_ROLES } from '../../../medusa/src/contract/role.ts'
import type { Words } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

/** What waits in a facility, as far as the caller may see it; null where they may not. */
export interface WaitingFacts {
  orders: Record<'in_production' | 'ready' | 'delivered' | 'picked_up' | 'refund_due', number>
  /** Approved orders whose payment came in. */
  paid_orders: number
  /** Orders whose step waits for a role of the caller, and their nearest deadline. */
  decisions: number
  decision_due_at: string | null
  listings: Record<'proposed' | 'returned' | 'draft', number>
  /** Requests for custom orders that nobody has answered. */
  open_quote_requests: number
  /** Reviews that no officer has read. */
  waiting_reviews: number
  open_payments: number
  open_payments_are_more: boolean
  payment_due_at: string | null
  /** Receipts of state revenue that have passed their day of deposit. */
  overdue_receipts: number
  /** Proposed split schemes that the caller may adopt or refuse. */
  scheme_proposals: number
}

/** One thing that waits for someone, with the place to do it. */
export interface Task {
  key: keyof Words['desk']['waiting']
  count: number
  is_more?: boolean
  href: string
  due_at?: string | null
}

/** What waits for someone with these roles, most pressing first. Nothing that has a count of zero. */
export function tasksOf(roles: readonly Role[], facts: WaitingFacts): Task[] {
  const is = (...wanted: readonly Role[]) => wanted.some((role) => roles.includes(role))
  const { orders, listings } = facts
  const tasks: Task[] = []
  if (is(...APPROVER_ROLES))
    tasks.push(
      {
        key: 'decisions',
        count: facts.decisions,
        href: paths.deskApprovals(),
        due_at: facts.decision_due_at,
      },
      { key: 'proposals', count: listings.proposed, href: paths.deskCatalogueIn('proposed') },
      { key: 'reviews', count: facts.waiting_reviews, href: paths.deskReviews() },
    )
  if (is('head'))
    tasks.push({ key: 'scheme_proposals', count: facts.scheme_proposals, href: paths.deskSchemes() })
  if (is('treasurer'))
    tasks.push(
      {
        key: 'overdue_deposits',
        count: facts.overdue_receipts,
        href: paths.deskReceipts({ bagian: 'overdue' }),
      },
      {
        key: 'payments',
        count: facts.open_payments,
        is_more: facts.open_payments_are_more,
        href: paths.deskPayments(),
        due_at: facts.payment_due_at,
      },
      { key: 'refunds', count: orders.refund_due, href: `${paths.deskPayments()}#pengembalian` },
      {
        key: 'to_settle',
        count: orders.delivered + orders.picked_up,
        href: `${paths.deskPayments()}#pembagian`,
      },
    )
  if (is(...WORKSHOP_ROLES))
    tasks.push(
      { key: 'quotes', count: facts.open_quote_requests, href: paths.deskQuotes() },
      { key: 'to_produce', count: facts.paid_orders, href: paths.deskProduction() },
      { key: 'in_production', count: orders.in_production, href: paths.deskProduction() },
      { key: 'to_hand_over', count: orders.ready, href: paths.deskProduction() },
      { key: 'returned', count: listings.returned, href: paths.deskCatalogueIn('returned') },
    )
  if (is('catalogue_staff'))
    tasks.push({ key: 'drafts', count: listings.draft, href: paths.deskCatalogueIn('draft') })
  return tasks.filter((task) => task.count > 0)
}
