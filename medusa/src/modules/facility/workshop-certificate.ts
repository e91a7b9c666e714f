import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'

/** A certificate that people of a workshop hold, as its desk keeps it. */
export interface WorkshopCertificate {
  id: string
  workshop_id: string
  title: string
  issuer: string
  /** The training partner it came from, if one is known here. */
  partner_id: string | null
  partner_name: string | null
  year: number
  holder_count: number
}

export type NewCertificate = Omit<WorkshopCertificate, 'id' | 'partner_name'>

/** Certificates of some workshops, newest first. */
export function certificatesOf(sql: Sql, workshop_ids: readonly string[]): Promise<WorkshopCertificate[]> {
  return rows<WorkshopCertificate>(
    sql,
    `SELECT c.id, c.workshop_id, c.title, c.issuer, c.partner_id, p.name AS partner_name, c.year, c.holder_count
      FROM workshop_certificate c LEFT JOIN partner p ON p.id = c.partner_id
      WHERE c.workshop_id = ANY (?::text[]) AND c.removed_at IS NULL ORDER BY c.year DESC, c.title, c.id`,
    [workshop_ids],
  )
}

/** Keeps a certificate; undefined when the workshop has this one of this year already. */
export async function keepCertificate(
  sql: Sql,
  certificate: NewCertificate,
  by: { staff_id: string; now: Date },
): Promise<string | undefined> {
  const kept = await row<{ id: string }>(
    sql,
    `INSERT INTO workshop_certificate (id, workshop_id, title, issuer, partner_id, year, holder_count, written_by, written_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (workshop_id, lower(title), lower(issuer), year) WHERE removed_at IS NULL DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, 'wcert'),
      certificate.workshop_id,
      certificate.title,
      certificate.issuer,
      certificate.partner_id,
      certificate.year,
      certificate.holder_count,
      by.staff_id,
      by.now,
    ],
  )
  return kept?.id
}

/** Takes a certificate of one of a facility's workshops off; false when there is none. */
export async function removeCertificate(
  sql: Sql,
  { facility_id, id }: { facility_id: string; id: string },
  by: { staff_id: string; now: Date },
): Promise<boolean> {
  const removed = await row(
    sql,
    `UPDATE workshop_certificate c SET removed_by = ?, removed_at = ? FROM workshop w
      WHERE c.id = ? AND c.removed_at IS NULL AND w.id = c.workshop_id AND w.facility_id = ? RETURNING c.id`,
    [by.staff_id, by.now, id, facility_id],
  )
  return removed !== undefined
}
