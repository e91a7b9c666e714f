import type { MedusaContainer } from '@medusajs/framework/types'
import type { DeskSeal } from '../../contract/authenticity'
import { APPROVER_ROLES, type Role, WORKSHOP_ROLES } from '../../contract/role'
import { notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { type Certificate, isLookedUpOften } from '../../modules/authenticity/certificate'
import type AuthenticityService from '../../modules/authenticity/service'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityOrderService from '../../modules/facility-order/service'

/** States in which a facility order's goods are made and stand there. */
export const SEALABLE_STATES: readonly string[] = ['in_production', 'ready']

type Reader = Pick<StaffScope, 'staff_id' | 'roles' | 'organisation_id'>

/** A certificate as the desk shows it to this person. */
export function deskSeal(certificate: Certificate, staff: Pick<Reader, 'staff_id' | 'roles'>): DeskSeal {
  const { code, goods_name, workshop_name, made_in, is_made_inside, quantity, lookup_count } = certificate
  const { issued_by, issued_role, issued_at, revoked_role, revoked_at, revocation_reason } = certificate
  return {
    code,
    goods_name,
    workshop_name,
    made_in,
    is_made_inside,
    quantity,
    issued_role,
    issued_at: issued_at.toISOString(),
    revoked_role,
    revoked_at: revoked_at?.toISOString() ?? null,
    revocation_reason,
    lookup_count,
    is_looked_up_often: isLookedUpOften(certificate),
    may_revoke: revoked_at === null && issued_by !== staff.staff_id && hasRole(staff.roles, APPROVER_ROLES),
  }
}

function hasRole(roles: readonly Role[], wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role))
}

/** The certificates of a facility order and what of it has none yet. */
export async function orderSeals(container: MedusaContainer, id: string, staff: Reader, now: Date) {
  const orders = container.resolve<FacilityOrderService>('facility_order')
  const order = await orders.find(id)
  if (order?.facility_id !== staff.organisation_id) notFound('Pesanan')
  const lines = await orders.lines(id)
  const certificates = await container.resolve<AuthenticityService>('authenticity').ofLines(
    lines.map((line) => line.id),
    now,
  )
  return {
    lines: lines.map((line) => ({
      facility_order_line_id: line.id,
      name: line.name,
      quantity: line.quantity,
      open_quantity: openQuantity(line, certificates),
    })),
    may_issue: SEALABLE_STATES.includes(order.state) && hasRole(staff.roles, WORKSHOP_ROLES),
    certificates: certificates.map((each) => deskSeal(each, staff)),
  }
}

/** Pieces of a line without a certificate in force. */
export function openQuantity(
  line: { id: string; quantity: number },
  certificates: readonly Certificate[],
): number {
  const sealed = certificates
    .filter(({ facility_order_line_id, revoked_at }) => facility_order_line_id === line.id && !revoked_at)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return Math.max(0, line.quantity - sealed)
}

/** The last certificates of a listing's ready goods. */
export async function listingSeals(container: MedusaContainer, id: string, staff: Reader, now: Date) {
  const listing = await container.resolve<CatalogueService>('catalogue').listingOf(staff.organisation_id, id)
  if (!listing) notFound('Barang')
  const certificates = await container
    .resolve<AuthenticityService>('authenticity')
    .ofListing(staff.organisation_id, id, now)
  return { certificates: certificates.map((each) => deskSeal(each, staff)) }
}
