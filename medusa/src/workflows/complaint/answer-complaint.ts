import type { MedusaContainer } from '@medusajs/framework/types'
import { APPROVER_ROLES } from '../../contract/role'
import { database, row } from '../../database/sql'
import { ConflictRefusal, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type ComplaintService from '../../modules/complaint/service'
import { mailSender } from './mail-complaint'

/** Answers a complaint about the officer's own facility, once, and mails the answer to who sent it. */
export async function answerComplaint(
  container: MedusaContainer,
  { staff, id, content, now }: { staff: StaffScope; id: string; content: string; now: Date },
): Promise<{ number: string }> {
  const service = container.resolve<ComplaintService>('complaint')
  const facility_id = staff.organisation_id
  const role = [...APPROVER_ROLES].reverse().find((each) => staff.roles.includes(each)) ?? 'head'
  return database(container).transaction(async (trx) => {
    const complaint = (await service.ofFacility(facility_id, id, trx)) ?? notFound('Pengaduan')
    const answer = {
      complaint_id: id,
      facility_id,
      content,
      answered_by: staff.staff_id,
      role,
      answered_at: now,
    }
    if (!(await service.answer(answer, trx)))
      throw new ConflictRefusal('already_answered', 'Pengaduan ini sudah dijawab petugas lain.')
    const facility = await row<{ name: string }>(trx, `SELECT name FROM facility WHERE id = ?`, [facility_id])
    await mailSender(
      container,
      { complaint, facility_name: facility?.name ?? '', answer: { content, role } },
      now,
      trx,
    )
    return { number: complaint.number }
  })
}
