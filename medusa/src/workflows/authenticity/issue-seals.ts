import { randomInt } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { z } from '@medusajs/framework/zod'
import type { DeskSeal, issueListingSeals, issueOrderSeals } from '../../contract/authenticity'
import { SEALS_AT_ONCE_MAX } from '../../contract/authenticity'
import { WORKSHOP_ROLES } from '../../contract/role'
import { database, row } from '../../database/sql'
import { ConflictRefusal, forbid, notFound, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { type NewCertificate, sealedQuantities } from '../../modules/authenticity/certificate'
import type AuthenticityService from '../../modules/authenticity/service'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityService from '../../modules/facility/service'
import type FacilityOrderService from '../../modules/facility-order/service'
import { deskSeal, openQuantity, SEALABLE_STATES } from './desk-seals'

interface Issue<Input> {
  id: string
  staff: StaffScope
  input: Input
  now: Date
}

/** A number from 0 to 31 that nobody can foretell. */
const random = () => randomInt(32)

/** Issues certificates for the pieces of an order's line that have none. Two who press at once issue one set. */
export function issueForOrder(
  container: MedusaContainer,
  { id, staff, input, now }: Issue<z.output<NonNullable<typeof issueOrderSeals.body>>>,
): Promise<DeskSeal[]> {
  const orders = container.resolve<FacilityOrderService>('facility_order')
  const seals = container.resolve<AuthenticityService>('authenticity')
  return database(container).transaction(async (trx) => {
    const order = await orders.lock(id, trx)
    if (order?.facility_id !== staff.organisation_id) notFound('Pesanan')
    const line = (await orders.lines(id, trx)).find(
      ({ id: line_id }) => line_id === input.facility_order_line_id,
    )
    if (!line) refuseField('facility_order_line_id', 'Pilih barang dari pesanan ini.')
    if (!SEALABLE_STATES.includes(order.state))
      throw new ConflictRefusal(
        'not_in_production',
        'Sertifikat diterbitkan selama barang dibuat atau siap diserahkan. Muat ulang halaman untuk melihat keadaannya.',
      )
    const open = openQuantity(line, await seals.ofLines([line.id], now, trx))
    if (open === 0)
      throw new ConflictRefusal(
        'all_issued',
        'Semua barang ini sudah bersertifikat. Cetak ulang dari daftar di bawah.',
      )
    refuseFuture(input.made_in, now)
    const quantity = input.per === 'batch' ? open : Math.min(open, SEALS_AT_ONCE_MAX)
    const listing = line.listing_id
      ? await row<{ workshop_id: string; is_made_inside: boolean }>(
          trx,
          `SELECT workshop_id, is_made_inside FROM listing WHERE id = ?`,
          [line.listing_id],
        )
      : undefined
    const certificate = {
      facility_id: order.facility_id,
      listing_id: line.listing_id,
      workshop_id: line.workshop_id ?? listing?.workshop_id ?? null,
      facility_order_line_id: line.id,
      goods_name: line.name,
      workshop_name: line.workshop_name,
      is_made_inside: listing?.is_made_inside ?? false,
      made_in: input.made_in,
      idempotency_key: null,
      ...issuer(staff, now),
    }
    return write(container, sealedQuantities(quantity, input.per), certificate, staff, trx)
  })
}

/** Issues certificates for ready goods, in the form that was let out. Once per key. */
export function issueForListing(
  container: MedusaContainer,
  { id, staff, input, now }: Issue<z.output<NonNullable<typeof issueListingSeals.body>>>,
): Promise<DeskSeal[]> {
  const seals = container.resolve<AuthenticityService>('authenticity')
  return database(container).transaction(async (trx) => {
    const facility_id = staff.organisation_id
    const listing =
      (await container.resolve<CatalogueService>('catalogue').lockListingOf(facility_id, id, trx)) ??
      notFound('Barang')
    const earlier = await seals.byKey(id, input.request_key, now, trx)
    if (earlier.length > 0) return earlier.map((each) => deskSeal(each, staff))
    if (!listing.published)
      refuseField('quantity', 'Terbitkan dahulu barangnya; yang bersertifikat adalah barang yang terbit.')
    refuseFuture(input.made_in, now)
    const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id, trx)
    const certificate = {
      facility_id,
      listing_id: id,
      workshop_id: listing.workshop_id,
      facility_order_line_id: null,
      goods_name: listing.published.name,
      workshop_name:
        workshops.find((each) => each.id === listing.workshop_id)?.name ?? listing.published.workshop_name,
      is_made_inside: listing.published.is_made_inside ?? false,
      made_in: input.made_in,
      idempotency_key: input.request_key,
      ...issuer(staff, now),
    }
    return write(container, sealedQuantities(input.quantity, input.per), certificate, staff, trx)
  })
}

function issuer(staff: StaffScope, now: Date) {
  const issued_role =
    WORKSHOP_ROLES.find((role) => staff.roles.includes(role)) ??
    forbid('Peran Anda tidak mengizinkan tindakan ini.')
  return { issued_by: staff.staff_id, issued_role, issued_at: now }
}

function refuseFuture(made_in: string, now: Date): void {
  // East of Greenwich the month begins earlier: a day ahead is not the future.
  const latest = new Date(now.getTime() + 24 * 3_600_000).toISOString().slice(0, 7)
  if (made_in > latest) refuseField('made_in', 'Bulan pembuatan tidak boleh di masa depan.')
}

async function write(
  container: MedusaContainer,
  quantities: readonly number[],
  certificate: Omit<NewCertificate, 'quantity'>,
  staff: StaffScope,
  trx: Knex.Transaction,
): Promise<DeskSeal[]> {
  const codes = await container.resolve<AuthenticityService>('authenticity').issue(
    quantities.map((quantity) => ({ ...certificate, quantity })),
    random,
    trx,
  )
  const none = {
    revoked_by: null,
    revoked_role: null,
    revoked_at: null,
    revocation_reason: null,
    lookup_count: 0,
  }
  const { idempotency_key: _, ...shown } = certificate
  return codes.map((code, index) =>
    deskSeal({ ...shown, ...none, code, quantity: quantities[index] as number }, staff),
  )
}
