import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { codeOf } from '../../contract/authenticity-code'
import { row, rows, type Sql } from '../../database/sql'
import type { Certificate, NewCertificate } from './certificate'

/** Days over which look-ups are counted. */
const RECENT_DAYS = 30

const COLUMNS = `c.code, c.facility_id, c.listing_id, c.workshop_id, c.facility_order_line_id, c.goods_name, c.workshop_name,
  c.is_made_inside, to_char(c.made_in, 'YYYY-MM') AS made_in, c.quantity, c.issued_by, c.issued_role, c.issued_at, c.revoked_by,
  c.revoked_role, c.revoked_at, c.revocation_reason,
  (SELECT coalesce(sum(l.count), 0)::int FROM authenticity_lookup l
    WHERE l.code = c.code AND l.day > (?::timestamptz AT TIME ZONE 'UTC')::date - ${RECENT_DAYS}) AS lookup_count`

/** Certificates that a thing comes from where it says. */
export default class AuthenticityService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  find(code: string, now: Date, sql: Sql = this.pg): Promise<Certificate | undefined> {
    return row<Certificate>(sql, `SELECT ${COLUMNS} FROM authenticity_certificate c WHERE c.code = ?`, [
      now,
      code,
    ])
  }

  /** The certificates of some order lines, newest first. */
  ofLines(line_ids: readonly string[], now: Date, sql: Sql = this.pg): Promise<Certificate[]> {
    return rows<Certificate>(
      sql,
      `SELECT ${COLUMNS} FROM authenticity_certificate c WHERE c.facility_order_line_id = ANY (?::text[])
        ORDER BY c.issued_at DESC, c.code LIMIT 1000`,
      [now, line_ids],
    )
  }

  /** The last certificates of ready goods of a listing. */
  ofListing(facility_id: string, listing_id: string, now: Date, sql: Sql = this.pg): Promise<Certificate[]> {
    return rows<Certificate>(
      sql,
      `SELECT ${COLUMNS} FROM authenticity_certificate c
        WHERE c.facility_id = ? AND c.listing_id = ? AND c.facility_order_line_id IS NULL
        ORDER BY c.issued_at DESC, c.code LIMIT 400`,
      [now, facility_id, listing_id],
    )
  }

  /** What an earlier request with the same key issued. */
  byKey(listing_id: string, key: string, now: Date, sql: Sql = this.pg): Promise<Certificate[]> {
    return rows<Certificate>(
      sql,
      `SELECT ${COLUMNS} FROM authenticity_certificate c WHERE c.listing_id = ? AND c.idempotency_key = ? ORDER BY c.code`,
      [now, listing_id, key],
    )
  }

  /** Issues certificates; `random` gives a number from 0 to 31. Returns their codes. */
  async issue(certificates: readonly NewCertificate[], random: () => number, sql: Sql): Promise<string[]> {
    const issued = certificates.map(({ made_in, ...certificate }) => ({
      ...certificate,
      made_in: `${made_in}-01`,
      code: codeOf(Array.from({ length: 12 }, random)),
    }))
    await sql('authenticity_certificate').insert(issued)
    return issued.map(({ code }) => code)
  }

  /** Revokes a certificate of a facility; false when there is none in force. The database refuses the issuer. */
  async revoke(
    { facility_id, code }: { facility_id: string; code: string },
    by: { staff_id: string; role: string; reason: string; now: Date },
    sql: Sql = this.pg,
  ): Promise<boolean> {
    const revoked = await rows(
      sql,
      `UPDATE authenticity_certificate SET revoked_by = ?, revoked_role = ?, revocation_reason = ?, revoked_at = ?
        WHERE code = ? AND facility_id = ? AND revoked_at IS NULL RETURNING code`,
      [by.staff_id, by.role, by.reason, by.now, code, facility_id],
    )
    return revoked.length > 0
  }

  /** Counts one look-up of a code. */
  async countLookup(code: string, now: Date, sql: Sql = this.pg): Promise<void> {
    await sql.raw(
      `INSERT INTO authenticity_lookup (code, day, count) VALUES (?, (?::timestamptz AT TIME ZONE 'UTC')::date, 1)
        ON CONFLICT (code, day) DO UPDATE SET count = authenticity_lookup.count + 1`,
      [code, now],
    )
  }
}
