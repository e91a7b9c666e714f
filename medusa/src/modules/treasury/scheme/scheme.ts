import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../../database/sql'
import type { SplitBase, SplitComponent, SplitKind } from './split'

/** When the proceeds of an order are divided. */
export const SETTLEMENT_TRIGGERS = ['ON_PAYMENT', 'ON_HANDOVER', 'ON_RETURN_WINDOW_CLOSED'] as const
export type SettlementTrigger = (typeof SETTLEMENT_TRIGGERS)[number]

/** How a facility divides its proceeds, in one version. */
export interface SplitScheme {
  id: string
  facility_id: string
  version: number
  name: string
  valid_from: string
  valid_to: string | null
  base: SplitBase
  legal_basis: string
  settlement_trigger: SettlementTrigger
  return_window_days: number
  components: SplitComponent[]
}

/** A scheme to be taken over by a facility. Components stand in their order; rates sum to 10,000. */
export interface NewSplitScheme {
  facility_id: string
  name: string
  valid_from: string
  base: SplitBase
  legal_basis: string
  settlement_trigger?: SettlementTrigger
  return_window_days?: number
  components: readonly { code: string; label: string; kind: SplitKind; rate_bps: number }[]
  recorded_by: string
}

/** Ends the scheme in force the day before, and records the new version. Needs a transaction. */
export async function recordScheme(scheme: NewSplitScheme, sql: Sql): Promise<string> {
  if (scheme.components.reduce((sum, component) => sum + component.rate_bps, 0) !== 10_000)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, 'Bagian-bagian skema harus berjumlah tepat 100%.')
  await rows(
    sql,
    `UPDATE split_scheme SET valid_to = ?::date - 1 WHERE facility_id = ? AND valid_to IS NULL AND valid_from < ?::date`,
    [scheme.valid_from, scheme.facility_id, scheme.valid_from],
  )
  const id = generateEntityId(undefined, 'spls')
  await rows(
    sql,
    `INSERT INTO split_scheme (id, facility_id, version, name, valid_from, base, legal_basis, settlement_trigger,
       return_window_days, recorded_by) VALUES (?, ?, 1, ?, ?::date, ?, ?, ?, ?, ?)`,
    [
      id,
      scheme.facility_id,
      scheme.name,
      scheme.valid_from,
      scheme.base,
      scheme.legal_basis,
      scheme.settlement_trigger ?? 'ON_RETURN_WINDOW_CLOSED',
      scheme.return_window_days ?? 3,
      scheme.recorded_by,
    ],
  )
  await rows(
    sql,
    `INSERT INTO split_component (scheme_id, position, code, label, kind, rate_bps)
     VALUES ${scheme.components.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    scheme.components.flatMap(({ code, label, kind, rate_bps }, index) => [
      id,
      index + 1,
      code,
      label,
      kind,
      rate_bps,
    ]),
  )
  return id
}

/** One version of a facility's scheme. */
export function schemeById(id: string, sql: Sql): Promise<SplitScheme | undefined> {
  return readScheme('s.id = ?', [id], sql)
}

/** The scheme that is in force in a facility on a day. */
export function schemeOn(facility_id: string, on: string, sql: Sql): Promise<SplitScheme | undefined> {
  const condition = `s.facility_id = ? AND s.valid_from <= ?::date AND (s.valid_to IS NULL OR s.valid_to >= ?::date)`
  return readScheme(condition, [facility_id, on, on], sql)
}

function readScheme(condition: string, values: string[], sql: Sql): Promise<SplitScheme | undefined> {
  return row<SplitScheme>(
    sql,
    `SELECT s.id, s.facility_id, s.version, s.name, s.valid_from::text AS valid_from, s.valid_to::text AS valid_to, s.base,
            s.legal_basis, s.settlement_trigger, s.return_window_days,
            jsonb_agg(jsonb_build_object('position', c.position, 'code', c.code, 'label', c.label, 'kind', c.kind,
                      'rate_bps', c.rate_bps) ORDER BY c.position) AS components
       FROM split_scheme s JOIN split_component c ON c.scheme_id = s.id WHERE ${condition} GROUP BY s.id`,
    values,
  )
}
