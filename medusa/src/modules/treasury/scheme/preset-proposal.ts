import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../../database/sql'
import type { PresetContent } from './preset'
import type { ProposalState } from './proposal'

/** To offer a new version of a preset, or to offer the preset no more. */
export type PresetAct = { act: 'publish'; content: PresetContent } | { act: 'end'; content: null }

export type NewPresetProposal = PresetAct & {
  key: string
  /** First day of the version; of an end, the first day on which the preset is offered no more. */
  valid_from: string
  document_reference: string
  reason: string
  proposed_by: string
  proposed_at: Date
}

export type PresetProposal = NewPresetProposal & {
  id: string
  state: ProposalState
  closed_by: string | null
  closed_at: Date | null
  closing_reason: string | null
}

/** How a proposal ends: adopted or refused by somebody else, or withdrawn by who made it. */
export interface PresetProposalEnd {
  state: Exclude<ProposalState, 'waiting'>
  closed_by: string
  closed_at: Date
  /** The day of it in the capital. */
  closed_on: string
  closing_reason: string | null
}

const COLUMNS = `id, key, act, CASE act WHEN 'publish' THEN jsonb_build_object('name', name, 'base', base, 'components', components,
    'legal_basis', legal_basis, 'source', source, 'certainty', certainty) END AS content,
  valid_from::text AS valid_from, document_reference, reason, proposed_by, proposed_at, state, closed_by, closed_at, closing_reason`

/** Records a proposal; the database lets one wait per preset. Answers its id. */
export async function insertPresetProposal(proposal: NewPresetProposal, sql: Sql): Promise<string> {
  const id = generateEntityId(undefined, 'prsp')
  const { content } = proposal
  await rows(
    sql,
    `INSERT INTO preset_proposal (id, key, act, name, base, components, legal_basis, source, certainty, valid_from,
       document_reference, reason, proposed_by, proposed_at)
     VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::date, ?, ?, ?, ?)`,
    [
      id,
      proposal.key,
      proposal.act,
      content?.name ?? null,
      content?.base ?? null,
      content ? JSON.stringify(content.components.map(bareComponent)) : null,
      content?.legal_basis ?? null,
      content?.source ?? null,
      content?.certainty ?? null,
      proposal.valid_from,
      proposal.document_reference,
      proposal.reason,
      proposal.proposed_by,
      proposal.proposed_at,
    ],
  )
  return id
}

/** A proposal; locked for the rest of the transaction when it is about to be closed. */
export function presetProposalById(
  id: string,
  sql: Sql,
  lock: 'FOR UPDATE' | '' = '',
): Promise<PresetProposal | undefined> {
  return row<PresetProposal>(sql, `SELECT ${COLUMNS} FROM preset_proposal WHERE id = ? ${lock}`, [id])
}

/** Proposals, those that wait first, then newest first. */
export function presetProposals(limit: number, sql: Sql): Promise<PresetProposal[]> {
  return rows<PresetProposal>(
    sql,
    `SELECT ${COLUMNS} FROM preset_proposal ORDER BY state = 'waiting' DESC, proposed_at DESC, id LIMIT ?`,
    [limit],
  )
}

/** Closes a proposal that waits, once. */
export async function closePresetProposal(id: string, end: PresetProposalEnd, sql: Sql): Promise<void> {
  await rows(
    sql,
    `UPDATE preset_proposal SET state = ?, closed_by = ?, closed_at = ?, closed_on = ?::date, closing_reason = ? WHERE id = ?`,
    [end.state, end.closed_by, end.closed_at, end.closed_on, end.closing_reason, id],
  )
}

/** Takes a proposal into force: the version before it gets its last day, and the new one is written, if it is one. Needs a transaction. */
export async function adoptPresetProposal(
  proposal: PresetProposal,
  end: Omit<PresetProposalEnd, 'state'>,
  sql: Sql,
): Promise<void> {
  const { id, key, valid_from, content } = proposal
  await closePresetProposal(id, { ...end, state: 'adopted' }, sql)
  await rows(
    sql,
    `UPDATE split_preset SET valid_to = ?::date - 1 WHERE key = ? AND valid_to IS NULL AND valid_from < ?::date`,
    [valid_from, key, valid_from],
  )
  if (!content) return
  await rows(
    sql,
    `INSERT INTO split_preset (key, version, name, base, components, legal_basis, source, certainty, valid_from, is_national, proposal_id)
     VALUES (?, 1, ?, ?, ?::jsonb, ?, ?, ?, ?::date, true, ?)`,
    [
      key,
      content.name,
      content.base,
      JSON.stringify(content.components),
      content.legal_basis,
      content.source,
      content.certainty,
      valid_from,
      id,
    ],
  )
}

function bareComponent({ code, label, kind, rate_bps }: PresetContent['components'][number]) {
  return { code, label, kind, rate_bps }
}
