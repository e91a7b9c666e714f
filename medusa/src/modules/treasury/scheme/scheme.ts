import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../../database/sql'
import { closeProposal, type ProposalEnd, type SchemeProposal } from './proposal'
import type { SplitBase, SplitComponent } from './split'

/** When the proceeds of an order are divided. */
export type SettlementTrigger = 'ON_PAYMENT' | 'ON_HANDOVER' | 'ON_RETURN_WINDOW_CLOSED'

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
  /** The proposal it was adopted from; null for the scheme a facility began with. */
  proposal_id: string | null
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
  components: readonly Omit<SplitComponent, 'position'>[]
  recorded_by: string
  /** Every scheme but a facility's first is adopted from a proposal. */
  proposal_id?: string
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
       return_window_days, recorded_by, proposal_id) VALUES (?, ?, 1, ?, ?::date, ?, ?, ?, ?, ?, ?)`,
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
      scheme.proposal_id ?? null,
    ],
  )
  await rows(
    sql,
    `INSERT INTO split_component (scheme_id, position, code, label, kind, rate_bps, partner_id)
     VALUES ${scheme.components.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    scheme.components.flatMap(({ code, label, kind, rate_bps, partner_id }, index) => [
      id,
      index + 1,
      code,
      label,
      kind,
      rate_bps,
      partner_id ?? null,
    ]),
  )
  return id
}

/** Takes a proposal into force, by somebody other than its maker: closed and recorded as one. Answers the scheme's id. */
export async function adoptProposal(
  proposal: SchemeProposal,
  end: Omit<ProposalEnd, 'state'>,
  sql: Sql,
): Promise<string> {
  await closeProposal(proposal.id, { ...end, state: 'adopted' }, sql)
  return recordScheme({ ...proposal, recorded_by: end.closed_by, proposal_id: proposal.id }, sql)
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

/** Every version of a facility's scheme, newest first. */
export function schemesOf(facility_id: string, sql: Sql): Promise<SplitScheme[]> {
  return rows<SplitScheme>(sql, `${select('s.facility_id = ?')} ORDER BY s.version DESC`, [facility_id])
}

/** Some of a facility's schemes. */
export function schemesById(facility_id: string, ids: readonly string[], sql: Sql): Promise<SplitScheme[]> {
  return rows<SplitScheme>(sql, select('s.facility_id = ? AND s.id = ANY(?)'), [facility_id, ids])
}

function readScheme(condition: string, values: string[], sql: Sql): Promise<SplitScheme | undefined> {
  return row<SplitScheme>(sql, select(condition), values)
}

function select(condition: string): string {
  return `SELECT s.id, s.facility_id, s.version, s.name, s.valid_from::text AS valid_from, s.valid_to::text AS valid_to, s.base,
            s.legal_basis, s.settlement_trigger, s.return_window_days, s.proposal_id,
            jsonb_agg(jsonb_build_object('position', c.position, 'code', c.code, 'label', c.label, 'kind', c.kind,
                      'rate_bps', c.rate_bps, 'partner_id', c.partner_id) ORDER BY c.position) AS components
       FROM split_scheme s JOIN split_component c ON c.scheme_id = s.id WHERE ${condition} GROUP BY s.id`
}
