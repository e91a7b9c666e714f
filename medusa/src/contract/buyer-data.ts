/**
 * Everything that this shop keeps about a buyer, and what becomes of it when the account is deleted (UU 27/2022). Erasure, export,
 * the pages and a test that searches the whole database read this one list: a column that is not in it may hold no buyer's data.
 */
interface BuyerDatum {
  /** `erased_when_finished`: together with the account, but not before every part of its order has come to an end. */
  fate: 'erased' | 'erased_when_finished' | 'kept'
  /** `table.column` */
  columns: readonly string[]
  /** Where a buyer finds it in the export. */
  exported_in: string
}

export const BUYER_DATA = {
  address_book: {
    fate: 'erased',
    columns: [
      'buyer_address.name',
      'buyer_address.phone',
      'buyer_address.area_code',
      'buyer_address.street',
      'buyer_address.postal_code',
      'buyer_address.landmark',
    ],
    exported_in: 'addresses',
  },
  account: {
    fate: 'erased',
    columns: ['buyer_account.email', 'buyer_account.cart', 'buyer_code.email', 'buyer_session.device'],
    exported_in: 'account',
  },
  waiting_lists: { fate: 'erased', columns: ['waiting_list_entry.email'], exported_in: 'waiting_lists' },
  mails: {
    fate: 'erased',
    columns: [
      'outbox_mail.recipient',
      'outbox_mail.subject',
      'outbox_mail.body_text',
      'outbox_mail.body_html',
    ],
    exported_in: 'mails',
  },
  order_email: {
    fate: 'erased',
    columns: ['checkout.buyer_email', 'order.email', 'quote_request.buyer_email'],
    exported_in: 'orders',
  },
  review_signatures: {
    fate: 'erased',
    columns: ['review.display_name', 'review.place', 'review_event.content'],
    exported_in: 'reviews',
  },
  complaint_senders: {
    fate: 'erased',
    columns: ['complaint.name', 'complaint.email'],
    exported_in: 'complaints',
  },
  custom_requests: {
    fate: 'erased_when_finished',
    columns: [
      'quote_request.buyer_name',
      'quote_request.buyer_phone',
      'quote_request.description',
      'quote_drawing.picture',
    ],
    exported_in: 'custom_requests',
  },
  order_contact: {
    fate: 'erased_when_finished',
    columns: [
      'checkout.buyer_phone',
      'checkout.address',
      'checkout.buyer_note',
      'order_address.first_name',
      'order_address.last_name',
      'order_address.phone',
      'order_address.address_1',
      'order_address.address_2',
      'order_address.postal_code',
      'order_address.metadata',
    ],
    exported_in: 'orders',
  },
  unpaid_orders: {
    fate: 'erased_when_finished',
    columns: ['checkout.buyer_name', 'payment_proof.picture'],
    exported_in: 'orders',
  },
  paid_orders: {
    fate: 'kept',
    columns: ['checkout.buyer_name', 'payment_proof.picture'],
    exported_in: 'orders',
  },
  approved_address: {
    fate: 'kept',
    columns: ['approval_round.content', 'facility_order.address'],
    exported_in: 'orders',
  },
  complaint_texts: {
    fate: 'kept',
    columns: ['complaint.content', 'complaint_answer.content'],
    exported_in: 'complaints',
  },
  published_reviews: {
    fate: 'kept',
    columns: ['review.body', 'review_event.content'],
    exported_in: 'reviews',
  },
} as const satisfies Record<string, BuyerDatum>

export type BuyerDataKind = keyof typeof BUYER_DATA
export type Fate = BuyerDatum['fate']
/** The kinds of one fate. */
export type KindOf<F extends Fate> = {
  [Kind in BuyerDataKind]: (typeof BUYER_DATA)[Kind]['fate'] extends F ? Kind : never
}[BuyerDataKind]

export const FATES = ['erased', 'erased_when_finished', 'kept'] as const satisfies readonly Fate[]
export const BUYER_DATA_KINDS = Object.keys(BUYER_DATA) as BuyerDataKind[]

/** What shares a fate, in the order in which people read it. */
export function kindsOf<F extends Fate>(fate: F): KindOf<F>[] {
  return BUYER_DATA_KINDS.filter((kind) => BUYER_DATA[kind].fate === fate) as KindOf<F>[]
}
