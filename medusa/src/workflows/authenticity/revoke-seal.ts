import type { MedusaContainer } from '@medusajs/framework/types'
import type { DeskSeal } from '../../contract/authenticity'
import { readCode } from '../../contract/authenticity-code'
import { APPROVER_ROLES } from '../../contract/role'
import { database } from '../../database/sql'
import { ConflictRefusal, forbid, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type AuthenticityService from '../../modules/authenticity/service'
import { deskSeal } from './desk-seals'

/** Revokes a certificate that somebody else issued. */
export function revokeSeal(
  container: MedusaContainer,
  { code: typed, reason, staff, now }: { code: string; reason: string; staff: StaffScope; now: Date },
): Promise<DeskSeal> {
  const seals = container.resolve<AuthenticityService>('authenticity')
  return database(container).transaction(async (trx) => {
    const code = readCode(typed) ?? notFound('Sertifikat')
    const certificate = await seals.find(code, now, trx)
    if (certificate?.facility_id !== staff.organisation_id) notFound('Sertifikat')
    if (certificate.issued_by === staff.staff_id)
      forbid('Sertifikat yang Anda terbitkan sendiri dicabut oleh petugas lain.')
    const role =
      APPROVER_ROLES.find((each) => staff.roles.includes(each)) ??
      forbid('Peran Anda tidak mengizinkan tindakan ini.')
    const by = { staff_id: staff.staff_id, role, reason, now }
    if (!(await seals.revoke({ facility_id: staff.organisation_id, code }, by, trx)))
      throw new ConflictRefusal('revoked', 'Sertifikat ini sudah dicabut.')
    return deskSeal((await seals.find(code, now, trx)) ?? notFound('Sertifikat'), staff)
  })
}
