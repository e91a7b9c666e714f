import { COST_LINES_MAX, type CostSheetShape } from '../../../medusa/src/contract/cost-sheet.ts'
import { formatCount } from '../../lib/money.ts'
import { numberOrText } from '../desk/form-values.ts'

type Values = Record<string, string>

/** The form for the next sheet: filled with the rows of the last one, for a workshop spends on much the same things. */
export function costValues(last: CostSheetShape | undefined, today: string): Values {
  const values: Values = { valid_from: today }
  if (!last) return values
  values.units_made = formatCount(last.units_made)
  for (const [index, { label, kind, amount_rupiah }] of last.lines.entries()) {
    values[`lines.${index}.label`] = label
    values[`lines.${index}.kind`] = kind
    values[`lines.${index}.amount_rupiah`] = formatCount(amount_rupiah)
  }
  return values
}

/** Rows of the form that hold anything, by their number. */
export function filledLines(values: Values): number[] {
  const rows = Array.from({ length: COST_LINES_MAX }, (_, index) => index)
  return rows.filter((index) =>
    ['label', 'kind', 'amount_rupiah'].some((field) => values[`lines.${index}.${field}`]),
  )
}

/** A cost sheet from the form; what is no number stays text, so that it is refused beside its field. */
export function costBody(values: Values): Record<string, unknown> {
  return {
    batch: values.batch || null,
    valid_from: values.valid_from,
    units_made: numberOrText(values.units_made),
    lines: filledLines(values).map((index) => ({
      label: values[`lines.${index}.label`],
      kind: values[`lines.${index}.kind`],
      amount_rupiah: numberOrText(values[`lines.${index}.amount_rupiah`]),
    })),
    next_unit_cost_rupiah: numberOrText(values.next_unit_cost_rupiah),
    note: values.note ?? '',
  }
}

/** The backend's sentences under the names of the form's own rows: those left empty were not sent. */
export function costErrors(fields: Readonly<Record<string, string>>, values: Values): Record<string, string> {
  const rows = filledLines(values)
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => {
      const [list, index, field] = path.split('.')
      if (list !== 'lines' || !field) return [path, sentence]
      return [`lines.${rows[Number(index)] ?? index}.${field}`, sentence]
    }),
  )
}
