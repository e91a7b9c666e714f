import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'
import type { AnsweredComplaint, Complaint, ComplaintAnswer } from './complaint'

/** Complaints and their answers. */
export default class ComplaintService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  byKey(idempotency_key: string, sql: Sql = this.pg) {
    return row<Complaint>(sql, `SELECT * FROM complaint WHERE idempotency_key = ?`, [idempotency_key])
  }

  /** A complaint about one facility; every desk starts from its own (design D6). */
  ofFacility(facility_id: string, id: string, sql: Sql = this.pg) {
    return row<Complaint>(sql, `SELECT * FROM complaint WHERE facility_id = ? AND id = ?`, [facility_id, id])
  }

  /** Writes a complaint; undefined when its Idempotency-Key was used already. */
  insert(complaint: Omit<Complaint, 'id' | 'number'>, sql: Sql): Promise<Complaint | undefined> {
    return row<Complaint>(
      sql,
      `INSERT INTO complaint (id, idempotency_key, request_hash, facility_id, name, email, order_number, content, locale, sent_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING RETURNING *`,
      [
        generateEntityId(undefined, 'cmpl'),
        complaint.idempotency_key,
        complaint.request_hash,
        complaint.facility_id,
        complaint.name,
        complaint.email,
        complaint.order_number,
        complaint.content,
        complaint.locale,
        complaint.sent_at,
      ],
    )
  }

  /** Writes the answer; false when somebody else answered first. */
  async answer(answer: ComplaintAnswer, sql: Sql): Promise<boolean> {
    const written = await row(
      sql,
      `INSERT INTO complaint_answer (complaint_id, facility_id, content, answered_by, role, answered_at)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (complaint_id) DO NOTHING RETURNING complaint_id`,
      [
        answer.complaint_id,
        answer.facility_id,
        answer.content,
        answer.answered_by,
        answer.role,
        answer.answered_at,
      ],
    )
    return written !== undefined
  }

  /** Forgets who sent complaints; what was said and answered stays. */
  async forgetSender(email: string, sql: Sql): Promise<void> {
    await sql.raw(`UPDATE complaint SET name = '', email = '', request_hash = '' WHERE lower(email) = ?`, [
      email,
    ])
  }

  /** Complaints about a facility: the open ones, first what must be answered first, or the answered ones, newest first. */
  listOf(
    facility_id: string,
    page: { is_answered: boolean; after?: string | undefined; limit: number },
    sql: Sql = this.pg,
  ): Promise<AnsweredComplaint[]> {
    const [later, order] = page.is_answered ? ['<', 'DESC'] : ['>', 'ASC']
    return rows(
      sql,
      `SELECT c.*, a.content AS answer, a.role AS answer_role, a.answered_at FROM complaint c
        LEFT JOIN complaint_answer a ON a.complaint_id = c.id
        WHERE c.facility_id = ? AND (a.complaint_id IS NOT NULL) = ?
          AND (?::text IS NULL OR (c.sent_at, c.id) ${later} (SELECT sent_at, id FROM complaint WHERE id = ? AND facility_id = ?))
        ORDER BY c.sent_at ${order}, c.id ${order} LIMIT ?`,
      [facility_id, page.is_answered, page.after ?? null, page.after ?? null, facility_id, page.limit],
    )
  }

  /** How many are open and how many answered. */
  async countsOf(facility_id: string, sql: Sql = this.pg): Promise<{ open: number; answered: number }> {
    const counted = await row<{ open: number; answered: number }>(
      sql,
      `SELECT count(*) FILTER (WHERE a.complaint_id IS NULL)::int AS open,
          count(*) FILTER (WHERE a.complaint_id IS NOT NULL)::int AS answered
        FROM complaint c LEFT JOIN complaint_answer a ON a.complaint_id = c.id WHERE c.facility_id = ?`,
      [facility_id],
    )
    return counted ?? { open: 0, answered: 0 }
  }
}
