import type { WorkShape } from '../../../medusa/src/contract/work-log.ts'
import { numberOrText, rowsOf } from '../desk/form-values.ts'

export type WorkUnit = 'hours' | 'pieces'

/** Hours as people type them (`7,5`, `8`, `0.25`) in quarter hours; what is no multiple of a quarter stays text, to be refused. */
export function quarterHours(text: string | undefined): number | string | null {
  const bare = (text ?? '').trim().replace(',', '.')
  if (bare === '') return null
  const quarters = /^\d{1,2}(\.\d{1,2})?$/.test(bare) ? Number(bare) * 4 : Number.NaN
  return Number.isInteger(quarters) ? quarters : bare
}

/** The day's work from the form: only those who have a number. `rows` says which row of the form each entry came from. */
export function workBody(values: Record<string, string>): { body: Record<string, unknown>; rows: number[] } {
  const count = values.unit === 'pieces' ? numberOrText : quarterHours
  const filled = rowsOf(values, 'work')
    .map((row, index) => ({ code: row.code, quantity: count(row.quantity), index }))
    .filter(({ quantity }) => quantity !== null)
  const { workshop_id, facility_order_id, worked_on } = values
  return {
    body: {
      workshop_id,
      facility_order_id: facility_order_id || null,
      worked_on,
      entries: filled.map(({ code, quantity }) => ({ code, quantity })),
    },
    rows: filled.map(({ index }) => index),
  }
}

/** The backend's sentences beside the rows of the form. */
export function workErrors(
  fields: Readonly<Record<string, string>>,
  rows: readonly number[],
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [field, sentence] of Object.entries(fields)) {
    const [list, index, ...rest] = field.split('.')
    if (list !== 'entries') errors[field] = sentence
    else if (rest.length === 0) errors['work.0.quantity'] = sentence
    else errors[`work.${rows[Number(index)] ?? index}.quantity`] = sentence
  }
  return errors
}

/** Work as people read it: `7,5` hours or `12` pieces. */
export function workCount({ quarter_hours, pieces }: Pick<WorkShape, 'quarter_hours' | 'pieces'>): {
  unit: WorkUnit
  count: string
} {
  return quarter_hours === null
    ? { unit: 'pieces', count: (pieces ?? 0).toLocaleString('id-ID') }
    : { unit: 'hours', count: (quarter_hours / 4).toLocaleString('id-ID') }
}
