import { SHARES_MAX } from '../../../medusa/src/contract/scheme-shape.ts'
import { numberOrText } from '../desk/form-values.ts'
import { parsePercent, percentText } from './percent.ts'

type Values = Record<string, string>

/** What a form may start from: a preset, or the scheme in force. */
interface Start {
  base: string
  components: readonly { kind: string; label: string; rate_bps: number; partner?: { id: string } | null }[]
  legal_basis: string
  settlement_trigger?: string
  return_window_days?: number
}

/** The form filled from a scheme; name, day, document and reason are the proposer's own. */
export function schemeValues(start: Start | undefined, valid_from: string): Values {
  const values: Values = {
    base: start?.base ?? '',
    legal_basis: start?.legal_basis ?? '',
    settlement_trigger: start?.settlement_trigger ?? 'ON_RETURN_WINDOW_CLOSED',
    return_window_days: String(start?.return_window_days ?? 3),
    valid_from,
  }
  for (const [index, { kind, label, rate_bps, partner }] of (start?.components ?? []).entries()) {
    values[`components.${index}.kind`] = kind
    values[`components.${index}.label`] = label
    values[`components.${index}.percent`] = percentText(rate_bps)
    if (partner) values[`components.${index}.partner_id`] = partner.id
  }
  return values
}

/** Rows of the form that hold anything, by their number. */
export function filledRows(values: Values): number[] {
  const rows = Array.from({ length: SHARES_MAX }, (_, index) => index)
  return rows.filter((index) =>
    ['kind', 'label', 'percent', 'partner_id'].some((field) => values[`components.${index}.${field}`]),
  )
}

/** Base and shares as the backend takes them; what is no percentage stays text, so that it is refused beside its field. */
export function divisionBody(values: Values): { base: string | undefined; components: unknown[] } {
  const components = filledRows(values).map((index) => {
    const percent = values[`components.${index}.percent`]
    const partner_id = values[`components.${index}.partner_id`]
    return {
      kind: values[`components.${index}.kind`],
      label: values[`components.${index}.label`],
      rate_bps: parsePercent(percent) ?? percent ?? '',
      ...(partner_id ? { partner_id } : {}),
    }
  })
  return { base: values.base, components }
}

/** A proposal from the form. */
export function proposalBody(values: Values): Record<string, unknown> {
  const { name, legal_basis, document_reference, settlement_trigger, valid_from, reason } = values
  return {
    ...divisionBody(values),
    name,
    legal_basis,
    document_reference,
    settlement_trigger,
    return_window_days: numberOrText(values.return_window_days),
    valid_from,
    reason,
  }
}

/** The backend's sentences under the names of the form's own fields: rows left empty were not sent. */
export function schemeErrors(
  fields: Readonly<Record<string, string>>,
  values: Values,
): Record<string, string> {
  const rows = filledRows(values)
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => {
      const [list, index, field] = path.split('.')
      if (list !== 'components' || !field) return [path, sentence]
      const row = rows[Number(index)] ?? Number(index)
      return [`components.${row}.${field === 'rate_bps' ? 'percent' : field}`, sentence]
    }),
  )
}
