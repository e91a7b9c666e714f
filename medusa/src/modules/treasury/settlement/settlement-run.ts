import { row, rows, type Sql } from '../../../database/sql'

/** Who divides proceeds when their day has come: the system, which is the default, or the treasurer from the list. */
export type SettlementRun = 'automatic' | 'by_treasurer'

/** Who divides in a facility: its newest setting. */
export async function settlementRun(facility_id: string, sql: Sql): Promise<SettlementRun> {
  const found = await row<{ run: SettlementRun }>(
    sql,
    'SELECT run FROM settlement_run_setting WHERE facility_id = ? ORDER BY id DESC LIMIT 1',
    [facility_id],
  )
  return found?.run ?? 'automatic'
}

/** Changes who divides; earlier settings are kept. */
export async function setSettlementRun(
  setting: { facility_id: string; run: SettlementRun; set_by: string; set_at: Date },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    'INSERT INTO settlement_run_setting (facility_id, run, set_by, set_at) VALUES (?, ?, ?, ?)',
    [setting.facility_id, setting.run, setting.set_by, setting.set_at],
  )
}
