import type { PremiBalanceShape, UnallocatedPart } from '../../../medusa/src/contract/premi.ts'
import { numberOrText, rowsOf } from '../desk/form-values.ts'

/** What a code can be paid now: its balance less what waits for approval. */
export function payableOf({ balance_rupiah, waiting_rupiah }: PremiBalanceShape): number {
  return Math.max(0, balance_rupiah - waiting_rupiah)
}

/** The months that have something to allocate, the oldest first. */
export function openMonths(parts: readonly UnallocatedPart[]): string[] {
  return [...new Set(parts.map(({ settled_on }) => settled_on.slice(0, 7)))].sort()
}

/** A payout of premi from the form: codes with an amount. `rows` says which row of the form each line came from. */
export function premiPayoutBody(values: Record<string, string>): {
  body: Record<string, unknown>
  rows: number[]
} {
  const filled = rowsOf(values, 'lines')
    .map((row, index) => ({ code: row.code, amount_rupiah: numberOrText(row.amount_rupiah), index }))
    .filter(({ amount_rupiah }) => amount_rupiah !== null)
  const { paid_on, document_reference, memo } = values
  return {
    body: {
      paid_on,
      document_reference,
      memo,
      lines: filled.map(({ code, amount_rupiah }) => ({ code, amount_rupiah })),
    },
    rows: filled.map(({ index }) => index),
  }
}

/** The backend's sentences beside the rows of the form. */
export function premiPayoutErrors(
  fields: Readonly<Record<string, string>>,
  rows: readonly number[],
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [field, sentence] of Object.entries(fields)) {
    const [list, index] = field.split('.')
    if (list !== 'lines') errors[field] = sentence
    else errors[`lines.${index === undefined ? 0 : (rows[Number(index)] ?? index)}.amount_rupiah`] = sentence
  }
  return errors
}
