import { generateEntityId } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'

/** What a facility is to bring in for the state in a year under one account code. */
export interface PnbpTarget {
  account_code: string
  version: number
  amount_rupiah: Rupiah
  recorded_at: Date
}

export interface NewPnbpTarget {
  facility_id: string
  year: number
  account_code: string
  amount_rupiah: Rupiah
  recorded_by: string
  now: Date
}

/** Sets or revises a target; the earlier version is kept. */
export async function insertTarget(target: NewPnbpTarget, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO pnbp_target (id, facility_id, year, account_code, version, amount_rupiah, recorded_by, recorded_at)
     VALUES (?, ?, ?, ?, 1, ?::bigint, ?, ?)`,
    [
      generateEntityId(undefined, 'ptgt'),
      target.facility_id,
      target.year,
      target.account_code,
      target.amount_rupiah.toString(),
      target.recorded_by,
      target.now,
    ],
  )
}

/** The targets of a year that count, by account code. */
export async function listTargets(facility_id: string, year: number, sql: Sql): Promise<PnbpTarget[]> {
  const found = await rows<PnbpTarget & { amount_rupiah: string }>(
    sql,
    `SELECT account_code, version, amount_rupiah::text AS amount_rupiah, recorded_at FROM pnbp_target_in_force
      WHERE facility_id = ? AND year = ? ORDER BY account_code`,
    [facility_id, year],
  )
  return found.map((target) => ({ ...target, amount_rupiah: rupiah(target.amount_rupiah) }))
}
