import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../contract/role'
import { rows } from '../../database/sql'
import type { Complaint } from '../../modules/complaint/complaint'
import { complaintMail, complaintOfficerMail } from '../../modules/mail/complaint-mail'
import type MailService from '../../modules/mail/service'

/** Tells the sender that a complaint was received, or what was answered; nobody is told who had their data erased. */
export async function mailSender(
  container: MedusaContainer,
  {
    complaint,
    facility_name,
    answer,
  }: { complaint: Complaint; facility_name: string; answer?: { content: string; role: Role } },
  now: Date,
  trx: Knex.Transaction,
): Promise<void> {
  if (!complaint.email) return
  await container.resolve<MailService>('mail').write(
    {
      dedupe_key: `complaint_${answer ? 'answered' : 'received'}:${complaint.id}`,
      facility_id: complaint.facility_id,
      recipient: complaint.email,
      ...complaintMail({ ...complaint, facility_name, ...(answer ? { answer } : {}) }, complaint.locale),
    },
    now,
    trx,
  )
}

/** Tells those who hold the office of subsection head or head of the facility on its day, acting ones included. */
export async function mailOfficersOfComplaint(
  container: MedusaContainer,
  { complaint, facility_name, time_zone }: { complaint: Complaint; facility_name: string; time_zone: string },
  now: Date,
  trx: Knex.Transaction,
): Promise<void> {
  const url = `${process.env.SHOP_URL ?? 'http://localhost:4321'}/petugas/pengaduan`
  for (const reader of await readersOf(complaint.facility_id, time_zone, now, trx))
    await container.resolve<MailService>('mail').write(
      {
        dedupe_key: `complaint_told:${complaint.id}:${reader.staff_id}`,
        facility_id: complaint.facility_id,
        recipient: reader.email,
        recipient_role: reader.role,
        ...complaintOfficerMail({ ...complaint, facility_name }, { role: reader.role, url }),
      },
      now,
      trx,
    )
}

function readersOf(facility_id: string, time_zone: string, now: Date, trx: Knex.Transaction) {
  return rows<{ staff_id: string; email: string; role: Role }>(
    trx,
    `WITH today AS (SELECT (?::timestamptz AT TIME ZONE ?)::date AS day),
      holder AS (
        SELECT m.staff_id, m.role FROM membership m, today
          WHERE m.organisation_type = 'facility' AND m.organisation_id = ? AND m.role IN ('kasubsi', 'head')
            AND m.valid_from <= day AND (m.valid_to IS NULL OR m.valid_to >= day)
        UNION
        SELECT s.staff_id, s.role FROM role_substitute s, today
          WHERE s.facility_id = ? AND s.role IN ('kasubsi', 'head') AND day BETWEEN s.starts_on AND s.ends_on
            AND (s.ended_at IS NULL OR s.ended_at > ?))
      SELECT DISTINCT ON (p.id) p.id AS staff_id, p.email, h.role FROM holder h JOIN staff p ON p.id = h.staff_id
        ORDER BY p.id, h.role = 'kasubsi'`,
    [now, time_zone, facility_id, facility_id, now],
  )
}
