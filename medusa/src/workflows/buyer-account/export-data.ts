import type { MedusaContainer } from '@medusajs/framework/types'
import type { z } from '@medusajs/framework/zod'
import type { exportAccountData } from '../../contract/buyer-account'
import { BUYER_DATA, BUYER_DATA_KINDS } from '../../contract/buyer-data'
import { database, rows, type Sql } from '../../database/sql'
import type BuyerAccountService from '../../modules/buyer-account/service'
import type { BuyerScope } from '../../modules/buyer-account/service'
import type MailService from '../../modules/mail/service'
import { accountOrders, orderedGoods } from './account-orders'
import { accountSessions } from './account-sessions'
import { bookAddresses } from './book-addresses'

type AccountData = z.input<typeof exportAccountData.response>
type OrderData = AccountData['orders'][number]

/** Everything that the shop holds about a buyer who is signed in, by account and by verified address. */
export async function exportData(
  container: MedusaContainer,
  scope: BuyerScope,
  now: Date,
): Promise<AccountData> {
  const sql = database(container)
  const account = await container.resolve<BuyerAccountService>('buyer_account').account(scope.account_id)
  const mails = await container.resolve<MailService>('mail').listToRecipient(scope.email)
  return {
    exported_at: now.toISOString(),
    account: { email: account.email, since: account.created_at.toISOString(), cart: account.cart },
    sessions: await accountSessions(container, scope, now),
    addresses: await bookAddresses(container, scope.account_id),
    orders: await ordersOf(sql, scope.email),
    custom_requests: await customRequests(sql, scope.email),
    complaints: await complaintsOf(sql, scope.email),
    reviews: await reviewsOf(sql, scope.email),
    waiting_lists: await waitingLists(sql, scope.email),
    mails: mails.map(({ subject, written_at }) => ({ subject, written_at: written_at.toISOString() })),
    on_deletion: BUYER_DATA_KINDS.map((data) => ({
      data,
      fate: BUYER_DATA[data].fate,
      columns: [...BUYER_DATA[data].columns],
    })),
  }
}

const AT_ONCE = 100

async function ordersOf(sql: Sql, email: string): Promise<OrderData[]> {
  const all: OrderData[] = []
  let after: string | undefined
  do {
    const page = await accountOrders(sql, email, { after, limit: AT_ONCE })
    for (const { id, ...order } of page.orders)
      all.push({ ...order, ...(await checkoutData(sql, id)), lines: await linesOf(sql, email, id) })
    after = page.next ?? undefined
  } while (after)
  return all
}

async function linesOf(sql: Sql, email: string, order_id: string): Promise<OrderData['lines']> {
  const ordered = await orderedGoods(sql, email, order_id)
  return (ordered?.goods ?? []).map(({ variant_id, ...line }) => line)
}

type CheckoutData = Pick<OrderData, 'buyer' | 'address' | 'note' | 'payment_method' | 'transfer_slips'>

async function checkoutData(sql: Sql, order_id: string): Promise<CheckoutData> {
  const [found] = await rows(
    sql,
    `SELECT json_build_object('type', buyer_type, 'name', buyer_name, 'phone', buyer_phone, 'email', buyer_email) AS buyer,
        address, buyer_note AS note, payment_method,
        ARRAY(SELECT p.uploaded_at FROM payment_proof p JOIN payment_request r ON r.id = p.payment_request_id
          JOIN facility_order o ON o.id = r.facility_order_id WHERE o.order_id = checkout.order_id ORDER BY p.uploaded_at) AS slips
      FROM checkout WHERE order_id = ?`,
    [order_id],
  )
  const { slips, ...data } = found as Omit<CheckoutData, 'transfer_slips'> & { slips: Date[] }
  return { ...data, transfer_slips: slips.map((at) => at.toISOString()) }
}

type CustomRequest = AccountData['custom_requests'][number]

async function customRequests(sql: Sql, email: string): Promise<CustomRequest[]> {
  const found = await rows<
    Omit<CustomRequest, 'requested_at' | 'drawings'> & { requested_at: Date; drawings: Date[] }
  >(
    sql,
    `SELECT number, title, description, state, requested_at, buyer_name, buyer_phone, buyer_email,
        ARRAY(SELECT d.uploaded_at FROM quote_drawing d WHERE d.quote_request_id = r.id ORDER BY d.uploaded_at) AS drawings
      FROM quote_request r WHERE lower(buyer_email) = ? ORDER BY requested_at DESC, id`,
    [email],
  )
  return found.map((request) => ({
    ...request,
    requested_at: request.requested_at.toISOString(),
    drawings: request.drawings.map((at) => at.toISOString()),
  }))
}

type Complaint = AccountData['complaints'][number]

async function complaintsOf(sql: Sql, email: string): Promise<Complaint[]> {
  const found = await rows<Omit<Complaint, 'sent_at'> & { sent_at: Date }>(
    sql,
    `SELECT number, name, order_number, content, sent_at FROM complaint WHERE lower(email) = ? ORDER BY sent_at DESC, id`,
    [email],
  )
  return found.map((complaint) => ({ ...complaint, sent_at: complaint.sent_at.toISOString() }))
}

type Review = AccountData['reviews'][number]

async function reviewsOf(sql: Sql, email: string): Promise<Review[]> {
  const found = await rows<Omit<Review, 'written_at'> & { written_at: Date }>(
    sql,
    `SELECT l.name, r.stars, r.body, r.display_name, r.place, r.written_at FROM review r
      JOIN facility_order_line l ON l.id = r.facility_order_line_id JOIN facility_order o ON o.id = l.facility_order_id
      JOIN checkout c ON c.order_id = o.order_id
      WHERE lower(c.buyer_email) = ? AND c.buyer_hidden_at IS NULL ORDER BY r.written_at DESC, r.id`,
    [email],
  )
  return found.map((review) => ({ ...review, written_at: review.written_at.toISOString() }))
}

async function waitingLists(sql: Sql, email: string): Promise<AccountData['waiting_lists']> {
  const found = await rows<{ name: string; joined_at: Date }>(
    sql,
    `SELECT coalesce(l.published ->> 'name', l.handle) AS name, w.joined_at FROM waiting_list_entry w
      JOIN listing l ON l.id = w.listing_id WHERE w.email = ? ORDER BY w.joined_at DESC, w.id`,
    [email],
  )
  return found.map(({ name, joined_at }) => ({ name, joined_at: joined_at.toISOString() }))
}
