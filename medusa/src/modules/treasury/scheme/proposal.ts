import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../../database/sql'
import type { SettlementTrigger } from './scheme'
import type { SplitBase, SplitKind } from './split'

export type ProposalState = 'waiting' | 'adopted' | 'refused' | 'withdrawn'

/** A share as it is proposed; its position is its place in the list. */
export interface ProposedComponent {
  code: string
  label: string
  kind: SplitKind
  rate_bps: number
  /** Of a share of kind MITRA: whose it is. */
  partner_id?: string | null
}

/** What a proposal would make the facility's scheme. */
export interface ProposedScheme {
  name: string
  base: SplitBase
  components: ProposedComponent[]
  settlement_trigger: SettlementTrigger
  return_window_days: number
  /** First day, `2026-11-21`, in the facility's zone. */
  valid_from: string
  legal_basis: string
}

export interface NewProposal extends ProposedScheme {
  facility_id: string
  document_reference: string
  reason: string
  proposed_by: string
  proposer_role: 'head' | 'treasurer'
  proposed_at: Date
}

export interface SchemeProposal extends NewProposal {
  id: string
  state: ProposalState
  closed_by: string | null
  closer_role: 'head' | 'treasurer' | 'region_officer' | null
  closed_at: Date | null
  closing_reason: string | null
}

/** How a proposal ends: adopted or refused by somebody else, or withdrawn by who made it. */
export interface ProposalEnd {
  state: Exclude<ProposalState, 'waiting'>
  closed_by: string
  closer_role: 'head' | 'treasurer' | 'region_officer'
  closed_at: Date
  /** The day of it in the facility's zone. */
  closed_on: string
  closing_reason: string | null
}

const COLUMNS = `id, facility_id, name, base, components, settlement_trigger, return_window_days, valid_from::text AS valid_from,
  legal_basis, document_reference, reason, proposed_by, proposer_role, proposed_at, state, closed_by, closer_role, closed_at,
  closing_reason`

/** Records a proposal; the database lets one wait per facility. Answers its id. */
export async function insertProposal(proposal: NewProposal, sql: Sql): Promise<string> {
  const id = generateEntityId(undefined, 'sprp')
  await rows(
    sql,
    `INSERT INTO split_proposal (id, facility_id, name, base, components, settlement_trigger, return_window_days, valid_from,
       legal_basis, document_reference, reason, proposed_by, proposer_role, proposed_at)
     VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?::date, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      proposal.facility_id,
      proposal.name,
      proposal.base,
      JSON.stringify(
        proposal.components.map(({ code, label, kind, rate_bps, partner_id }) => ({
          code,
          label,
          kind,
          rate_bps,
          ...(partner_id ? { partner_id } : {}),
        })),
      ),
      proposal.settlement_trigger,
      proposal.return_window_days,
      proposal.valid_from,
      proposal.legal_basis,
      proposal.document_reference,
      proposal.reason,
      proposal.proposed_by,
      proposal.proposer_role,
      proposal.proposed_at,
    ],
  )
  return id
}

/** A proposal; locked for the rest of the transaction when it is about to be closed. */
export function proposalById(
  id: string,
  sql: Sql,
  lock: 'FOR UPDATE' | '' = '',
): Promise<SchemeProposal | undefined> {
  return row<SchemeProposal>(sql, `SELECT ${COLUMNS} FROM split_proposal WHERE id = ? ${lock}`, [id])
}

/** The proposals of these facilities, those that wait first, then newest first. */
export function proposalsOf(
  facility_ids: readonly string[],
  limit: number,
  sql: Sql,
): Promise<SchemeProposal[]> {
  return rows<SchemeProposal>(
    sql,
    `SELECT ${COLUMNS} FROM split_proposal WHERE facility_id = ANY (?)
      ORDER BY state = 'waiting' DESC, proposed_at DESC, id LIMIT ?`,
    [facility_ids, limit],
  )
}

/** Closes a proposal that waits, once. */
export async function closeProposal(id: string, end: ProposalEnd, sql: Sql): Promise<void> {
  await rows(
    sql,
    `UPDATE split_proposal SET state = ?, closed_by = ?, closer_role = ?, closed_at = ?, closed_on = ?::date, closing_reason = ?
      WHERE id = ?`,
    [end.state, end.closed_by, end.closer_role, end.closed_at, end.closed_on, end.closing_reason, id],
  )
}
