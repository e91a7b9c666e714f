import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { ReviewRefusal } from '../../contract/review'
import { row } from '../../database/sql'
import { type ReviewMailData, reviewMail } from '../../modules/mail/review-mail'
import type MailService from '../../modules/mail/service'
import type { Review } from '../../modules/review/review'

/** Who bought something, and where their order can be seen. */
interface Buyer {
  buyer_name: string
  buyer_email: string | null
  locale: 'id' | 'en'
  token: string
  facility_id: string
  facility_name: string
  number: string
  names: string[]
}

/** Tells the buyer of a refused review why, and that it can be written anew. Nobody is told who left no address. */
export async function mailRefusal(
  container: MedusaContainer,
  refused: { review: Review; reason_code: ReviewRefusal | null; note: string; now: Date },
  trx: Knex.Transaction,
): Promise<void> {
  const { review, reason_code, note, now } = refused
  const buyer = await buyerOf({ line_id: review.facility_order_line_id }, trx)
  if (!buyer?.buyer_email) return
  await container.resolve<MailService>('mail').write(
    {
      dedupe_key: `review_refused:${review.id}:${review.version}`,
      facility_id: buyer.facility_id,
      recipient: buyer.buyer_email,
      ...reviewMail('review_refused', { ...mailData(buyer), reason_code, note }, buyer.locale),
    },
    now,
    trx,
  )
}

/** Asks the buyer of a part once what they think of what they got. False when they were asked already, or left no address. */
export async function mailInvitation(
  container: MedusaContainer,
  { facility_order_id, now }: { facility_order_id: string; now: Date },
  trx: Knex.Transaction,
): Promise<boolean> {
  const buyer = await buyerOf({ facility_order_id }, trx)
  if (!buyer?.buyer_email) return false
  return container.resolve<MailService>('mail').write(
    {
      dedupe_key: invitationKey(facility_order_id),
      facility_id: buyer.facility_id,
      recipient: buyer.buyer_email,
      ...reviewMail('review_invitation', mailData(buyer), buyer.locale),
    },
    now,
    trx,
  )
}

/** Under which a part's invitation stands in the outbox. */
export function invitationKey(facility_order_id: string): string {
  return `review_invitation:${facility_order_id}`
}

function buyerOf(
  of: { line_id: string } | { facility_order_id: string },
  trx: Knex.Transaction,
): Promise<Buyer | undefined> {
  const [condition, id] = 'line_id' in of ? ['l.id = ?', of.line_id] : ['o.id = ?', of.facility_order_id]
  return row<Buyer>(
    trx,
    `SELECT c.buyer_name, c.buyer_email, c.locale, c.token, o.facility_id, o.number, f.name AS facility_name,
        json_agg(l.name ORDER BY l.id) AS names
      FROM facility_order_line l JOIN facility_order o ON o.id = l.facility_order_id JOIN checkout c ON c.order_id = o.order_id
      JOIN facility f ON f.id = o.facility_id
      WHERE ${condition} AND l.listing_id IS NOT NULL GROUP BY c.id, o.id, f.id`,
    [id],
  )
}

function mailData({ buyer_name, facility_name, number, names, locale, token }: Buyer): ReviewMailData {
  const shop = process.env.SHOP_URL ?? 'http://localhost:4321'
  const url = `${shop}${locale === 'en' ? '/en' : ''}/pesanan/${token}#ulasan`
  return { buyer_name, facility_name, number, names, url }
}
