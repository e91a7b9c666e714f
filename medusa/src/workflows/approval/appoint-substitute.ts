import type { MedusaContainer } from '@medusajs/framework/types'
import type { DeciderRole } from '../../contract/role'
import { database, row } from '../../database/sql'
import { FieldRefusal } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type ApprovalService from '../../modules/approval/service'
import type FacilityService from '../../modules/facility/service'
import type { Member } from '../../modules/facility/staff'
import { facilityDay } from '../proceeds/facility-day'
import { refuseActingHead } from './refuse-acting-head'

export interface Appointment {
  role: DeciderRole
  staff_id: string
  /** Staff id of the officer who will be away. */
  substitute_for: string
  /** ISO days of the facility's own zone, both included. */
  starts_on: string
  ends_on: string
  letter_number: string
}

/** Appoints an acting officer (Plh) of the head's own facility. Returns the id; every refusal is a sentence beside its field. */
export async function appointSubstitute(
  container: MedusaContainer,
  { staff, appointment, now }: { staff: StaffScope; appointment: Appointment; now: Date },
): Promise<string> {
  refuseActingHead(staff)
  const facility_id = staff.organisation_id
  const approval = container.resolve<ApprovalService>('approval')
  return database(container).transaction(async (trx) => {
    // One appointment of a facility at a time, so that two at once cannot overlap.
    await row(trx, `SELECT 1 FROM facility WHERE id = ? FOR NO KEY UPDATE`, [facility_id])
    const members = await container.resolve<FacilityService>('facility').membersOf(facility_id, now, trx)
    const today = await facilityDay(container, facility_id, now, trx)
    refuseFields(fieldsInTheWay(appointment, members, today))
    const given = { ...appointment, facility_id, appointed_by: staff.staff_id, appointed_at: now }
    const other = await approval.overlappingSubstitute(given, trx)
    if (other)
      refuseFields({
        starts_on: `Sudah ada Plh untuk peran ini dari ${other.starts_on} sampai ${other.ends_on}. Akhiri dahulu, atau pilih tanggal lain.`,
      })
    return approval.addSubstitute(given, trx)
  })
}

/** What speaks against an appointment, by field. */
function fieldsInTheWay(
  { role, staff_id, substitute_for, ends_on }: Appointment,
  members: readonly Member[],
  today: string,
): Record<string, string> {
  const fields: Record<string, string> = {}
  const substitute = members.find((member) => member.staff_id === staff_id)
  const officer = members.find((member) => member.staff_id === substitute_for)
  if (!officer?.roles.includes(role))
    fields.substitute_for = 'Pilih pejabat unit ini yang memegang peran itu.'
  if (!substitute) fields.staff_id = 'Pilih petugas yang bekerja di unit ini.'
  else if (staff_id === substitute_for) fields.staff_id = 'Pengganti harus orang lain.'
  else if (substitute.roles.includes(role)) fields.staff_id = 'Petugas ini sudah memegang peran itu sendiri.'
  if (ends_on < today) fields.ends_on = 'Tanggal selesai sudah lewat.'
  return fields
}

function refuseFields(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0) throw new FieldRefusal(fields)
}
