import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import { cardOf } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import type { WaitingToTell } from '../../modules/catalogue/waiting-list'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { Checkout } from '../../modules/facility-order/service'
import type MailService from '../../modules/mail/service'
import { waitingListMail } from '../../modules/mail/waiting-list-mail'
import { withStock } from '../catalogue/cards-with-stock'

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

/** Puts an address on the waiting list of a listing that can't be ordered now. */
export async function waitForListing(
  container: MedusaContainer,
  wanted: { handle: string; email: string; locale: 'id' | 'en'; now: Date },
): Promise<void> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const snapshot = (await catalogue.publishedByHandle(wanted.handle)) ?? notFound('Barang')
  const [card] = await withStock(container, [cardOf(snapshot)], wanted.now)
  if (card?.available_quantity !== 0)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Barang ini dapat dipesan sekarang. Muat ulang halaman untuk memesannya.',
    )
  const { email, locale } = wanted
  await catalogue.joinWaitingList({ listing_id: snapshot.id, order_id: null, email, locale }, wanted.now)
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
    const orders = container.resolve<FacilityOrderService>('facility_order')
    const checkout = entry.order_id ? await orders.checkoutBy('order_id', entry.order_id, trx) : undefined
    const locale = checkout?.locale ?? entry.locale
    return container.resolve<MailService>('mail').write(
      {
        dedupe_key: `waiting_list:${entry.id}:${entry.joined_at.toISOString()}`,
        facility_id: entry.published.facility.id,
        recipient: entry.email,
        ...waitingListMail(mailData(entry, checkout, locale), locale),
      },
      now,
      trx,
    )
  })
}

function mailData({ published }: WaitingToTell, checkout: Checkout | undefined, locale: 'id' | 'en') {
  const shop = process.env.SHOP_URL ?? 'http://localhost:4321'
  const is_english = locale === 'en'
  return {
    buyer_name: checkout?.buyer_name ?? '',
    name: (is_english && published.name_en) || published.name,
    facility_name: published.facility.name,
    price_rupiah: published.price_rupiah,
    is_harvest: published.mode === 'harvest',
    url: `${shop}${is_english ? '/en' : ''}/produk/${published.handle}`,
  }
}
