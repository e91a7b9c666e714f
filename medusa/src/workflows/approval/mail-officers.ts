import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../contract/role'
import { row, rows } from '../../database/sql'
import { type OfficerMailKind, officerMail } from '../../modules/mail/officer-mail'
import type MailService from '../../modules/mail/service'

/** A step that runs late: which order, who should have decided, and who may decide instead from now on. */
export interface LateStep {
  kind: OfficerMailKind
  facility_order_id: string
  step_role: Role
  /** Null when there is no role above: then only the regional office is told. */
  escalated_to: Role | null
  now: Date
}

/**
 * Tells officers about a late step: a reminder to everybody who holds the waiting role (Plh included), an escalation to those who
 * hold the next role and to the regional office. One mail per person, round and step, however often it is called.
 */
export async function mailOfficers(
  container: MedusaContainer,
  late: LateStep,
  trx: Knex.Transaction,
): Promise<void> {
  const order = await lateOrder(late.facility_order_id, trx)
  if (!order?.due_at) return
  const mail = container.resolve<MailService>('mail')
  for (const reader of await readersOf(late, order, trx)) {
    const composed = officerMail(late.kind, {
      ...order,
      due_at: order.due_at,
      reader_role: reader.role,
      step_role: late.step_role,
      escalated_to: late.escalated_to,
      url: deskUrl(reader.role, order.id),
    })
    await mail.write(
      {
        dedupe_key: `${late.kind}:${order.id}:${order.round}:${order.step}:${reader.staff_id}`,
        facility_id: order.facility_id,
        recipient: reader.email,
        recipient_role: reader.role,
        ...composed,
      },
      late.now,
      trx,
    )
  }
}

interface LateOrder {
  id: string
  number: string
  round: number
  step: number | null
  due_at: Date | null
  /** It escalated before half its time: at once. */
  is_stuck: boolean
  facility_id: string
  facility_name: string
  region_office_id: string
  time_zone: string
  line_summary: string
}

function lateOrder(id: string, trx: Knex.Transaction): Promise<LateOrder | undefined> {
  return row<LateOrder>(
    trx,
    `SELECT o.id, o.number, o.round, o.step, o.due_at, coalesce(o.escalate_at < o.remind_at, false) AS is_stuck, o.facility_id, f.name AS facility_name, f.region_office_id, f.time_zone,
        (SELECT string_agg(l.quantity || ' × ' || l.name, ', ' ORDER BY l.id) FROM facility_order_line l
          WHERE l.facility_order_id = o.id) AS line_summary
      FROM facility_order o JOIN facility f ON f.id = o.facility_id WHERE o.id = ?`,
    [id],
  )
}

interface Reader {
  staff_id: string
  email: string
  role: Role
}

/** Everybody who holds one of the roles concerned on this day of the facility, or acts in it by letter. */
async function readersOf(late: LateStep, order: LateOrder, trx: Knex.Transaction): Promise<Reader[]> {
  const told = late.kind === 'reminder' ? late.step_role : late.escalated_to
  return rows<Reader>(
    trx,
    `WITH today AS (SELECT (?::timestamptz AT TIME ZONE ?)::date AS day),
      holder AS (
        SELECT m.staff_id, m.role FROM membership m, today
          WHERE m.organisation_type = 'facility' AND m.organisation_id = ? AND m.role = ?
            AND m.valid_from <= day AND (m.valid_to IS NULL OR m.valid_to >= day)
        UNION
        SELECT s.staff_id, s.role FROM role_substitute s, today
          WHERE s.facility_id = ? AND s.role = ? AND day BETWEEN s.starts_on AND s.ends_on
            AND (s.ended_at IS NULL OR s.ended_at > ?)
        UNION
        SELECT m.staff_id, m.role FROM membership m, today
          WHERE ? = 'escalation' AND m.organisation_type = 'region' AND m.organisation_id = ? AND m.role = 'region_officer'
            AND m.valid_from <= day AND (m.valid_to IS NULL OR m.valid_to >= day))
      SELECT DISTINCT ON (p.id) p.id AS staff_id, p.email, h.role FROM holder h JOIN staff p ON p.id = h.staff_id
        ORDER BY p.id, h.role = 'region_officer'`,
    [
      late.now,
      order.time_zone,
      order.facility_id,
      told,
      order.facility_id,
      told,
      late.now,
      late.kind,
      order.region_office_id,
    ],
  )
}

function deskUrl(role: Role, id: string): string {
  const shop = process.env.SHOP_URL ?? 'http://localhost:4321'
  return role === 'region_officer' ? `${shop}/wilayah/pesanan/${id}` : `${shop}/petugas/persetujuan/${id}`
}
