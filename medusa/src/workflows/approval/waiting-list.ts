import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import type CatalogueService from '../../modules/catalogue/service'
import type { WaitingToTell } from '../../modules/catalogue/waiting-list'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { Checkout } from '../../modules/facility-order/service'
import type MailService from '../../modules/mail/service'
import { waitingListMail } from '../../modules/mail/waiting-list-mail'

/** One line of one part, by the token of its order. */
interface WantedLine {
  token: string
  facility_order_id: string
  facility_order_line_id: string
}

/** Puts the buyer on the waiting list for the listing of a line that could not be had. */
export async function joinWaitingList(
  container: MedusaContainer,
  wanted: WantedLine & { email: string | null; now: Date },
): Promise<void> {
  const { checkout, state, listing_id } = await wantedListing(container, wanted)
  if (state !== 'rejected' && state !== 'expired')
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Daftar tunggu hanya untuk bagian pesanan yang ditolak atau tidak sempat diputuskan.',
    )
  const email =
    checkout.buyer_email ??
    wanted.email ??
    refuseField('email', 'Isi alamat surel, supaya kami dapat memberi tahu Anda.')
  await container
    .resolve<CatalogueService>('catalogue')
    .joinWaitingList({ listing_id, order_id: checkout.order_id, email }, wanted.now)
}

/** Takes the buyer off the list again. */
export async function leaveWaitingList(container: MedusaContainer, wanted: WantedLine): Promise<void> {
  const { checkout, listing_id } = await wantedListing(container, wanted)
  await container
    .resolve<CatalogueService>('catalogue')
    .leaveWaitingList({ listing_id, order_id: checkout.order_id, email: checkout.buyer_email })
}

async function wantedListing(container: MedusaContainer, wanted: WantedLine) {
  const orders = container.resolve<FacilityOrderService>('facility_order')
  const checkout = await orders.checkoutBy('token', wanted.token)
  const order = await orders.find(wanted.facility_order_id)
  if (!checkout || order?.order_id !== checkout.order_id) notFound('Pesanan')
  const line = (await orders.lines(order.id)).find(({ id }) => id === wanted.facility_order_line_id)
  // A custom order's line has no listing that could come back.
  if (!line?.listing_id) refuseField('facility_order_line_id', 'Barang ini tidak dapat ditunggu.')
  return { checkout, state: order.state, listing_id: line.listing_id }
}

const AT_ONCE = 500

/**
 * Tells who waits for a listing whose shelf was filled, or that was published again, since they joined: one mail each. Safe to run at
 * any time. Returns how many were told.
 */
export async function tellWaitingList(container: MedusaContainer, now: Date): Promise<number> {
  let told = 0
  for (const entry of await container.resolve<CatalogueService>('catalogue').waitingToTell(now, AT_ONCE))
    if (await tell(container, entry, now)) told += 1
  return told
}

/** Mark and mail commit together, so that nobody is told twice or not at all. */
function tell(container: MedusaContainer, entry: WaitingToTell, now: Date): Promise<boolean> {
  return database(container).transaction(async (trx) => {
    if (!(await container.resolve<CatalogueService>('catalogue').markTold(entry.id, now, trx))) return false
    const checkout = await container
      .resolve<FacilityOrderService>('facility_order')
      .checkoutBy('order_id', entry.order_id, trx)
    return container.resolve<MailService>('mail').write(
      {
        dedupe_key: `waiting_list:${entry.id}:${entry.joined_at.toISOString()}`,
        facility_id: entry.published.facility.id,
        recipient: entry.email,
        ...waitingListMail(mailData(entry, checkout), checkout?.locale ?? 'id'),
      },
      now,
      trx,
    )
  })
}

function mailData({ published }: WaitingToTell, checkout: Checkout | undefined) {
  const shop = process.env.SHOP_URL ?? 'http://localhost:4321'
  const is_english = checkout?.locale === 'en'
  return {
    buyer_name: checkout?.buyer_name ?? '',
    name: (is_english && published.name_en) || published.name,
    facility_name: published.facility.name,
    price_rupiah: published.price_rupiah,
    url: `${shop}/produk/${published.handle}`,
  }
}
