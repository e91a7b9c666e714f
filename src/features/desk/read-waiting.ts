import type { listApprovals } from '../../../medusa/src/contract/approval.ts'
import type { listDeskListings } from '../../../medusa/src/contract/catalogue.ts'
import type { listFacilityOrders } from '../../../medusa/src/contract/facility-order.ts'
import type { listPayments } from '../../../medusa/src/contract/payment.ts'
import type { listQuoteRequests } from '../../../medusa/src/contract/quote.ts'
import type { listReceipts } from '../../../medusa/src/contract/receipt.ts'
import type { listDeskReviews } from '../../../medusa/src/contract/review.ts'
import type { listSchemes } from '../../../medusa/src/contract/scheme.ts'
import type { ResponseOf, Result } from '../../lib/medusa.ts'
import type { Desk } from '../session/open-desk.ts'
import type { WaitingFacts } from './waiting.ts'

type Approvals = ResponseOf<typeof listApprovals>
type Orders = ResponseOf<typeof listFacilityOrders>
type Listings = ResponseOf<typeof listDeskListings>
type Payments = ResponseOf<typeof listPayments>
type Quotes = ResponseOf<typeof listQuoteRequests>
type Schemes = ResponseOf<typeof listSchemes>
type Reviews = ResponseOf<typeof listDeskReviews>
type Receipts = ResponseOf<typeof listReceipts>

/** The most rows that one page of the backend holds. */
const PAGE = 100

/** Reads what waits in the facility; a part that this role may not read counts as nothing. */
export async function readWaiting({ backend, workplace }: Desk): Promise<Result<WaitingFacts>> {
  const may_see_payments = workplace.roles.includes('treasurer')
  const [waiting, approved, listings, payments, quotes, receipts, schemes, reviews] = await Promise.all([
    backend.get<Approvals>('/facility/approvals', { view: 'mine', limit: 1 }),
    backend.get<Orders>('/facility/orders', { state: 'approved', limit: PAGE }),
    backend.get<Listings>('/facility/listings', { limit: 1 }),
    may_see_payments ? backend.get<Payments>('/facility/payments', { state: 'open', limit: PAGE }) : null,
    backend.get<Quotes>('/facility/quote-requests', { view: 'open', limit: 1 }),
    may_see_payments ? backend.get<Receipts>('/facility/receipts', { view: 'overdue', limit: 1 }) : null,
    workplace.roles.includes('head') ? backend.get<Schemes>('/facility/schemes') : null,
    backend.get<Reviews>('/facility/reviews', { limit: 1 }),
  ])
  if (!waiting.ok) return waiting
  if (!approved.ok) return approved
  const open = payments?.ok ? payments.data : { payments: [], next: null }
  return {
    ok: true,
    is_stale: false,
    data: {
      decisions: waiting.data.counts.mine,
      decision_due_at: waiting.data.orders[0]?.due_at ?? null,
      orders: approved.data.counts,
      paid_orders: approved.data.orders.filter((order) => order.is_paid).length,
      listings: listings.ok ? listings.data.counts : { proposed: 0, returned: 0, draft: 0 },
      open_quote_requests: quotes.ok ? quotes.data.counts.open : 0,
      waiting_reviews: reviews.ok ? reviews.data.counts.waiting : 0,
      open_payments: open.payments.length,
      open_payments_are_more: open.next !== null,
      payment_due_at: earliest(open.payments.map((payment) => payment.due_at)),
      overdue_receipts: receipts?.ok ? receipts.data.figures.overdue_count : 0,
      scheme_proposals: schemes?.ok ? schemes.data.proposals.filter(mayAdopt).length : 0,
    },
  }
}

function mayAdopt({ allowed_acts }: Schemes['proposals'][number]): boolean {
  return allowed_acts.includes('adopt')
}

function earliest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null)
  return known.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
