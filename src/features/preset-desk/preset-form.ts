import type { PresetVersionShape } from '../../../medusa/src/contract/preset.ts'
import { divisionBody, schemeValues } from '../scheme-desk/scheme-form.ts'

type Values = Record<string, string>
type Start = Pick<PresetVersionShape, 'name' | 'base' | 'components' | 'legal_basis' | 'source' | 'certainty'>

/** The form filled from the version that is to be replaced, if there is one; document, day and reason are the proposer's own. */
export function presetValues(start: Start | undefined, valid_from: string): Values {
  const { base, legal_basis, ...shares } = schemeValues(start, valid_from)
  const { settlement_trigger: _trigger, return_window_days: _days, ...division } = shares
  return {
    ...division,
    base: base ?? '',
    legal_basis: legal_basis ?? '',
    name: start?.name ?? '',
    source: start?.source ?? '',
    certainty: start?.certainty ?? '',
  }
}

/** A proposal from the form: for the preset of this key, or for one that is new. */
export function presetBody(values: Values, key: string | null): Record<string, unknown> {
  const { name, legal_basis, source, certainty, document_reference, valid_from, reason } = values
  return {
    ...divisionBody(values),
    key: key ?? values.key,
    is_successor: key !== null,
    name,
    legal_basis,
    source,
    certainty,
    document_reference,
    valid_from,
    reason,
  }
}

/** Something that is written of a preset, where a proposal changes it. */
export interface TextChange {
  field: 'name' | 'legal_basis' | 'source' | 'certainty'
  before: string
  after: string
}

/** What a proposal writes otherwise than the version before it, its figures aside. */
export function textChanges(before: Start, after: Start): TextChange[] {
  return (['name', 'legal_basis', 'source', 'certainty'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}
