import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'

/** Listings: what a facility wants to sell, who wrote it, who let it out, and what the public sees. */
export default class CatalogueService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** How many listings the public sees, by facility id. */
  async publishedCounts(sql: Sql = this.pg): Promise<Map<string, number>> {
    const { rows } = (await sql.raw(
      `SELECT facility_id, count(*)::int AS count FROM listing WHERE published IS NOT NULL GROUP BY facility_id`,
    )) as { rows: { facility_id: string; count: number }[] }
    return new Map(rows.map(({ facility_id, count }) => [facility_id, count]))
  }
}
