import type { PresetCertainty } from '../../../contract/scheme-shape'
import { rows, type Sql } from '../../../database/sql'
import type { ProposedComponent } from './proposal'
import type { SplitBase } from './split'

/** What a preset says. A share of a partner names none: a facility picks it when it proposes. */
export interface PresetContent {
  name: string
  base: SplitBase
  components: ProposedComponent[]
  legal_basis: string
  /** Where the figures were read, and how sure they are. */
  source: string
  certainty: PresetCertainty
}

/** A division that a facility may start its proposal from. */
export interface SplitPreset extends PresetContent {
  key: string
  version: number
  valid_from: string
}

/** The same as the directorate keeps it. */
export interface PresetVersion extends SplitPreset {
  valid_to: string | null
  /** The proposal it was adopted from; null for what a migration wrote. */
  proposal_id: string | null
}

const CONTENT = `key, version, name, base, components, legal_basis, source, certainty, valid_from::text AS valid_from`

/** The presets of the country that are in force on a day. */
export function nationalPresets(on: string, sql: Sql): Promise<SplitPreset[]> {
  return rows<SplitPreset>(
    sql,
    `SELECT ${CONTENT} FROM split_preset
      WHERE is_national AND valid_from <= ?::date AND (valid_to IS NULL OR valid_to >= ?::date)
      ORDER BY key = 'kepmen-1990' DESC, key`,
    [on, on],
  )
}

/** Every version of every preset of the country, of each key the newest first. */
export function presetVersions(sql: Sql): Promise<PresetVersion[]> {
  return rows<PresetVersion>(
    sql,
    `SELECT ${CONTENT}, valid_to::text AS valid_to, proposal_id FROM split_preset WHERE is_national
      ORDER BY key = 'kepmen-1990' DESC, key, version DESC`,
    [],
  )
}
