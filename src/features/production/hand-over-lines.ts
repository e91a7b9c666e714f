import { numberOrText, rowsOf } from '../desk/form-values.ts'

/** A quantity of one line, as it stands in a form: `lines.0.facility_order_line_id` and `lines.0.quantity`. */
export interface CountedLine {
  facility_order_line_id: string
  /** What was typed, when it is no number: the backend refuses it with its own sentence. */
  quantity: number | string
}

/** The counted lines of a hand-over or an acceptance. An empty count counts nothing, so it stays empty to be refused. */
export function countedLines(values: Record<string, string>): CountedLine[] {
  return rowsOf(values, 'lines').map((row) => ({
    facility_order_line_id: row.facility_order_line_id ?? '',
    quantity: numberOrText(row.quantity) ?? '–',
  }))
}

/** Counts that are no whole numbers, by field, with the sentence that says so. */
export function uncounted(lines: readonly CountedLine[], sentence: string): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line, index) =>
      typeof line.quantity === 'string' ? [[`lines.${index}.quantity`, sentence]] : [],
    ),
  )
}
