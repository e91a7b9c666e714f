import { rows, type Sql } from '../../../database/sql'
import type { ProposedComponent } from './proposal'
import type { SplitBase } from './split'

/** A division that a facility may start its proposal from. */
export interface SplitPreset {
  key: string
  name: string
  base: SplitBase
  components: ProposedComponent[]
  legal_basis: string
  /** Where the figures were read, and how sure they are. */
  source: string
  valid_from: string
}

/** The presets of the country that are valid on a day. */
export function nationalPresets(on: string, sql: Sql): Promise<SplitPreset[]> {
  return rows<SplitPreset>(
    sql,
    `SELECT key, name, base, components, legal_basis, source, valid_from::text AS valid_from FROM split_preset
      WHERE is_national AND valid_from <= ?::date ORDER BY key = 'kepmen-1990' DESC, key`,
    [on],
  )
}
