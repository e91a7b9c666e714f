import type { ContentChange } from './content-change'

export type MailLocale = 'id' | 'en'

/** The occasions on which a buyer gets a mail. */
export const ORDER_MAIL_KINDS = [
  'placed',
  'order_changed',
  'approved_pay_now',
  'rejected',
  'expired',
  'payment_received',
  'ready_for_pickup',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
  'refunded',
] as const
export type OrderMailKind = (typeof ORDER_MAIL_KINDS)[number]

/** What a mail about an order may tell: facilities and workshops, never a person on the seller's side. */
export interface OrderMailData {
  /** Number of the whole order for `placed`, of the facility's part for everything after. */
  number: string
  buyer_name: string
  /** "Rutan Ruteng"; for `placed` with several parts "Rutan Ruteng, Lapas Palu". */
  facility_name: string
  time_zone: string
  lines: readonly { name: string; workshop_name: string; quantity: number; total_rupiah: number | bigint }[]
  shipping_rupiah: number | bigint
  total_rupiah: number | bigint
  /** Address of the tracking page with its unguessable token. */
  track_url: string
  /** For `placed`: until when the officer decides. */
  decision_due_at?: Date
  /** For `approved_pay_now`. */
  payment?: {
    amount_rupiah: number | bigint
    unique_code: number
    bank: string
    number: string
    holder: string
    due_at: Date
  }
  /** For `approved_pay_now` when several facilities are involved: what each asks for, and all together. */
  payments?: readonly { facility_name: string; amount_rupiah: number | bigint }[]
  /** For `rejected`, `cancelled` and `returned`: the reason in the reader's language. */
  reason?: string
  /** For `rejected` and `expired`: similar goods that other facilities can deliver now. */
  alternatives?: readonly {
    name: string
    facility_name: string
    price_rupiah: number | bigint
    url: string
  }[]
  /** For `order_changed`: what changed, and what the officer says about it. */
  changed?: { changes: readonly ContentChange[]; note: string | null }
  /** For `ready_for_pickup`. */
  pickup?: { code: string; address: string; hours: string }
  /** For `shipped`. */
  shipment?: { courier: string; tracking_number: string }
}
