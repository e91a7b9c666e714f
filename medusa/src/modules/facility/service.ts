import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { OrganisationType, Role } from '../../contract/role'
import { rows, type Sql } from '../../database/sql'

/** A role held in an organisation on a given day. */
export interface Membership {
  organisation_type: OrganisationType
  organisation_id: string
  role: Role
}

/** Facilities, cooperatives, regional offices and the people who work there. */
export default class FacilityService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** The roles a staff member holds at this moment, oldest membership first. */
  async activeMemberships(staff_id: string, now: Date, sql: Sql = this.pg): Promise<Membership[]> {
    return rows<Membership>(
      sql,
      `SELECT organisation_type, organisation_id, role FROM membership
        WHERE staff_id = ? AND valid_from <= ?::date AND (valid_to IS NULL OR valid_to >= ?::date)
        ORDER BY valid_from, id`,
      [staff_id, now, now],
    )
  }
}
